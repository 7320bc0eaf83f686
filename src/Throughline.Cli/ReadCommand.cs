using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Cli;

/// <summary><c>read FILE</c>: exit code 0, or 2 with one sentence on standard error for a file that cannot be read.</summary>
internal static class ReadCommand
{
    public static int Run(string path, bool json, string? words)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Complaint.Say("This is a folder. Name one file in it.");
            }

            var limits = new ReadingLimits();
            if (new FileInfo(path) is { Exists: true } info && info.Length > limits.MaxFileBytes)
            {
                return Complaint.Say($"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Save the part that holds the plan as a new file.");
            }

            var reader = new PackReader(limits, words is null ? Vocabulary.Default : Load(words));
            var document = reader.ReadDocument(Path.GetFileName(path), File.ReadAllBytes(path));
            Print(document, reader.Read(document), json);
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
        catch (Exception e) when (e is IOException or System.Text.Json.JsonException)
        {
            return Complaint.Say(e is IOException ? "The file could not be read from the disk. Check that it is not open elsewhere." : "The vocabulary file is not of the form of the shipped one.");
        }
    }

    private static Vocabulary Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Vocabulary.Load(stream);
    }

    private static void Print(Document document, PackReading reading, bool json)
    {
        if (!json)
        {
            new Summary(Console.Out).Write(document, reading);
            return;
        }

        using var output = Console.OpenStandardOutput();
        ReadingJson.Write(output, reading);
        output.Write("\n"u8);
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
