using System.Text;
using System.Text.Json;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Cli;

/// <summary>
/// What every command that reads a file shares: the file's bytes within the limits, and a sentence for whatever is
/// wrong with it.
/// </summary>
internal static class FileWork
{
    /// <summary>Does the work; exit code 0, or 2 with one sentence on standard error.</summary>
    public static int Try(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (UnreadableDocumentException e)
        {
            return Complaint.Say(e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Complaint.Say("There is no such file. Check the name and the folder.");
        }
        catch (UnauthorizedAccessException)
        {
            return Complaint.Say("You may not read this file. Ask its owner, or copy it to a folder of your own.");
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return Complaint.Say(
                e is IOException
                    ? "The file could not be read from the disk. Check that it is not open elsewhere."
                    : "The file of words or settings is not of the form of the shipped one."
            );
        }
    }

    /// <summary>The files that the arguments of a command name.</summary>
    public static IReadOnlyList<FileInfo> Named(IEnumerable<string> arguments) =>
        [.. arguments.Where(a => !a.StartsWith('-')).Select(a => new FileInfo(a)).Where(f => f.Exists)];

    /// <exception cref="UnreadableDocumentException">It is a folder, or larger than the limit.</exception>
    public static byte[] Bytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableDocumentException("This is a folder. Name one file in it.");
        }

        var limits = new ReadingLimits();
        if (new FileInfo(path) is { Exists: true } info && info.Length > limits.MaxFileBytes)
        {
            throw new UnreadableDocumentException(
                $"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Save the part that holds the plan "
                    + $"as a new file."
            );
        }

        return File.ReadAllBytes(path);
    }

    /// <param name="path">
    /// A partnership's own words, to be added to the shipped ones; or a whole vocabulary, to be used instead of them.
    /// Null for the shipped ones.
    /// </param>
    /// <exception cref="JsonException">It is of neither form.</exception>
    public static Vocabulary Vocabulary(string? path)
    {
        if (path is null)
        {
            return Shipped.Vocabulary;
        }

        var bytes = File.ReadAllBytes(path);
        using var json = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip });
        if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("headerNoise", out _))
        {
            using var stream = new MemoryStream(bytes);
            return Domain.Intake.Vocabulary.Load(stream);
        }

        var own = OwnWords.Read(Encoding.UTF8.GetString(bytes));
        return own.Problem(Shipped.Vocabulary.Data) is { } problem
            ? throw new UnreadableDocumentException($"The file of words cannot be used. {problem}")
            : Shipped.Vocabulary.With(own);
    }
}

/// <summary>One sentence on standard error, and the exit code that goes with it.</summary>
internal static class Complaint
{
    private const int CannotBeRead = 2;

    public static int Say(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CannotBeRead;
    }
}
