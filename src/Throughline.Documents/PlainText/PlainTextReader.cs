namespace Throughline.Documents.PlainText;

/// <summary>
/// Reads a text: lines with tabs (or pipes) are table rows, the rest headings, lists and paragraphs. A blank line
/// within
/// a run of rows is where a page of the paper ended, so the next run is a table of its own.
/// </summary>
internal sealed class PlainTextReader(ReadingLimits limits)
{
    public Document Read(
        string name,
        (string Text, string? Note) decoded,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var (text, note) = decoded;
        CheckText(text);
        var (blocks, pages) = Blocks(text, cancel);
        progress?.Report(new(pages, pages));
        return new Document
        {
            Name = name,
            Format = FileFormat.Text,
            PageCount = pages,
            Blocks = blocks,
            Notes = note is null ? [] : [note],
        };
    }

    private void CheckText(string text)
    {
        if (text.Length > limits.MaxCharacters)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "The text is longer than Throughline reads in one go. Split it and upload the parts."
            );
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The file holds no words. Check that the right file was chosen."
            );
        }
    }

    private (List<Block> Blocks, int Pages) Blocks(string text, CancellationToken cancel)
    {
        var build = new TextBlocks(
            limits,
            text.Contains('\f', StringComparison.Ordinal) ? RunningLines.In(new LineReader(text)) : new HashSet<int>()
        );
        var line = 0;
        foreach (var raw in new LineReader(text))
        {
            line++;
            if ((line & 4095) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            build.Add(raw, line);
        }

        return build.Finish();
    }

    /// <summary>Lines by \n, \r\n or \r; a form feed stays in its line.</summary>
    private readonly struct LineReader(string text) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is not ('\n' or '\r'))
                {
                    continue;
                }

                yield return text[start..i];
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }

            if (start < text.Length)
            {
                yield return text[start..];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
