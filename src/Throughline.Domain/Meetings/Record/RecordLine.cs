using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Domain.Meetings.Record;

/// <summary>
/// A line of a meeting's record, and what was understood of it. Nothing is guessed: what is not certain stays in the
/// words, and <see cref="Asks"/> says what to ask.
/// </summary>
/// <param name="Kind">By the letter that begins it; a note where none does.</param>
/// <param name="Typed">All that was typed, letter and all.</param>
/// <param name="What">What is said, promised, moved or resolved, without what was understood beside it.</param>
public sealed record RecordLine(RecordKind Kind, string Typed, string What)
{
    /// <summary>As many characters as a line may have.</summary>
    public const int Longest = 4000;

    /// <summary>Who asks, promises or moves; null where no name was understood.</summary>
    public NamedPerson? Who { get; init; }

    /// <summary>Who seconds; of a substitute, for whom they sit.</summary>
    public NamedPerson? Second { get; init; }

    /// <summary>Those who arrive, leave, or sent apologies.</summary>
    public IReadOnlyList<NamedPerson> People { get; init; } = [];

    /// <summary>To whom it is promised: "all members"; null where it is not said.</summary>
    public string? ToWhom { get; init; }
    public DateOnly? By { get; init; }

    /// <summary>The time that the words name; null where it is the time at which they were typed.</summary>
    public TimeOnly? At { get; init; }
    public IReadOnlyList<MemberVote> Votes { get; init; } = [];

    /// <summary>The count; null where no votes were understood.</summary>
    public VoteCount? Count { get; init; }

    /// <summary>The number on the agenda; null for the next item.</summary>
    public int? Item { get; init; }

    /// <summary>Paragraphs of Schedule 12A by which the public is excluded: "1 and 2".</summary>
    public string? Paragraphs { get; init; }

    /// <summary>The kind of interest; null where the words name none.</summary>
    public InterestKind? Interest { get; init; }

    /// <summary>What is not certain, in sentences that ask.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>What is kept of it: version 1 of this form.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordLineJson.Plain.RecordLine);

    /// <exception cref="JsonException">It is not of the form that <see cref="ToJson"/> writes.</exception>
    public static RecordLine FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordLineJson.Plain.RecordLine)
        ?? throw new JsonException("The line is empty.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(RecordLine))]
internal sealed partial class RecordLineJson : JsonSerializerContext
{
    /// <summary>Letters are written as they are, so that words that have to be taken out are found.</summary>
    public static readonly RecordLineJson Plain = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );
}
