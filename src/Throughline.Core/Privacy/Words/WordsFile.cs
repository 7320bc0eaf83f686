using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Core.Privacy.Words;

/// <summary>What a file is of.</summary>
public enum WordsFileKind
{
    /// <summary>A paper that was read.</summary>
    Document,

    /// <summary>A version of evidence.</summary>
    Evidence,

    /// <summary>A filled spreadsheet that came back.</summary>
    Spreadsheet,
}

/// <summary>A file that is taken out as a whole: words within its bytes cannot be.</summary>
public sealed record WordsFile(WordsFileKind Kind, Guid Id)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IEnumerable<WordsFile> files) => JsonSerializer.Serialize(files, Json);

    public static IReadOnlyList<WordsFile> Read(string json) =>
        JsonSerializer.Deserialize<List<WordsFile>>(json, Json) ?? [];

    /// <summary>As a form holds it.</summary>
    public override string ToString() => $"{Kind}:{Id}";

    /// <returns>Null when it names no file.</returns>
    public static WordsFile? Parse(string text) =>
        text.Split(':') is [var kind, var id]
        && Enum.TryParse<WordsFileKind>(kind, out var known)
        && Enum.IsDefined(known)
        && Guid.TryParse(id, out var guid)
            ? new(known, guid)
            : null;
}
