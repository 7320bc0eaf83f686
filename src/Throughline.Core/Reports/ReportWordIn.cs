using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>
/// An officer's own Word file becomes the report: its headings say which part its words are. What stood there before stays
/// as a draft, and the file itself is not kept.
/// </summary>
public sealed class ReportWordIn(Writes writes, ReportWriting writing, Readers readers)
{
    /// <param name="name">As the browser gave it; only its last part is kept.</param>
    /// <param name="content">Null where no file was chosen.</param>
    /// <exception cref="RuleBrokenException">It is no Word file, cannot be read or is too large, or the report is cleared
    /// or frozen.</exception>
    public async Task TakeAsync(Guid id, string? name, Stream? content, CancellationToken cancel)
    {
        // Whoever may not write is told so before a byte is read.
        _ = await writing.OpenAsync(id, cancel);
        Need.That(content is not null, "Choose the Word file of the report.", "file");
        var file = NameOf(name);
        var read = await ReadAsync(file, await BytesAsync(content!, cancel), cancel);
        Need.That(read.IsWord, "This is no Word file (.docx). Save the report as one and choose that.", "file");
        Need.That(read.Pieces.Count > 0, "Nothing stands in this file.", "file");

        // Read anew: reading took its time, and somebody may have written meanwhile.
        var view = await writing.OpenAsync(id, cancel);
        var parts = WordFileMatching.Of(read.Pieces, view.Template);
        var told = new List<string>();
        if (parts.Title is { } title)
        {
            told.Add($"The file calls itself “{title}”. The report keeps its own title.");
        }

        told.AddRange(parts.Told);
        foreach (var part in view.Parts.Where(p => parts.Words.ContainsKey(p.Part.Key)))
        {
            var replaced = !part.IsEmpty;
            if (writing.Write(view, part, parts.Words[part.Part.Key]) && replaced)
            {
                told.Add($"What stood in “{part.Asked.Title}” before is kept as a draft.");
            }
        }

        told.AddRange(read.LeftOut);
        var taken = writes.Add(
            new ReportWordFile
            {
                ReportId = id,
                Name = file,
                Told = string.Join('\n', told),
            }
        );
        writes.Record(ReportEvents.WordFileTaken, taken, "file", null, file);
        await writes.SaveAsync(cancel);
    }

    private async Task<ReportFileRead> ReadAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            return await readers.LookAsync(new ReadReportFile(), new(name), [bytes], cancel);
        }
        catch (UnreadableDocumentException e)
        {
            throw new RuleBrokenException(e.Message, "file");
        }
        catch (ReaderFaultException)
        {
            throw new RuleBrokenException(
                "The file is built in a way that cannot be read. Save it anew in Word and choose that.",
                "file"
            );
        }
    }

    private async Task<byte[]> BytesAsync(Stream content, CancellationToken cancel) =>
        await SentBytes.ReadAsync(content, readers.Limits.MaxFileBytes, cancel)
        ?? throw new RuleBrokenException(
            $"The file is larger than {readers.Limits.MaxFileBytes / 1024 / 1024} MB.",
            "file"
        );

    /// <summary>The last part of a path, without control characters.</summary>
    private static string NameOf(string? name)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "report.docx"
            : clean.Length > 200 ? clean[^200..]
            : clean;
    }
}
