namespace Throughline.Domain.Reports;

/// <summary>A piece of a part's words.</summary>
/// <param name="Raw">Its lines as they were typed.</param>
public abstract record WordsPiece(string Raw);

public sealed record WordsParagraph(string Raw, string Text) : WordsPiece(Raw);

/// <summary>A line that begins with "## ".</summary>
public sealed record WordsHeading(string Raw, string Text) : WordsPiece(Raw);

/// <summary>Lines that begin with "- ", or with "1. " where it is numbered.</summary>
public sealed record WordsList(string Raw, bool Numbered, IReadOnlyList<string> Entries) : WordsPiece(Raw);

/// <summary>Lines of "| cell | cell |"; the first is the heading row.</summary>
public sealed record WordsTable(string Raw, IReadOnlyList<IReadOnlyList<string>> Rows) : WordsPiece(Raw);

/// <summary>A line such as "[[plan]]", in whose place the product puts what it names.</summary>
public sealed record WordsMarker(string Raw, ReportMarker Marker) : WordsPiece(Raw);

/// <summary>
/// The light structure of a part's words: paragraphs parted by blank lines, lists, sub-headings, tables and markers, each
/// told by how its lines begin. Whatever is none of these is a paragraph, so no word is lost.
/// </summary>
public static class PartWords
{
    /// <param name="perLine">True for a list of papers: each line stands by itself.</param>
    public static IReadOnlyList<WordsPiece> Of(string? words, bool perLine = false)
    {
        var pieces = new List<WordsPiece>();
        var lines = (words ?? "").ReplaceLineEndings("\n").Split('\n');
        for (int at = 0, to; at < lines.Length; at = to)
        {
            to = at + 1;
            var (kind, line) = (KindOf(lines[at]), lines[at].Trim());
            if (kind == LineKind.Blank)
            {
                continue;
            }

            if (kind is LineKind.Heading or LineKind.Marker || (perLine && kind == LineKind.Plain))
            {
                pieces.Add(Alone(kind, line));
                continue;
            }

            while (to < lines.Length && KindOf(lines[to]) == kind)
            {
                to++;
            }

            var block = lines[at..to].Select(l => l.Trim()).ToList();
            pieces.Add(Together(kind, block));
        }

        return pieces;
    }

    private static WordsPiece Alone(LineKind kind, string line) =>
        kind switch
        {
            LineKind.Heading => new WordsHeading(line, line.TrimStart('#').Trim()),
            LineKind.Marker => new WordsMarker(line, ReportMarker.Of(line)!),
            _ => new WordsParagraph(line, line),
        };

    private static WordsPiece Together(LineKind kind, List<string> block)
    {
        var raw = string.Join('\n', block);
        return kind switch
        {
            LineKind.Bullet => new WordsList(raw, false, [.. block.Select(l => l[1..].Trim())]),
            LineKind.Number => new WordsList(
                raw,
                true,
                [.. block.Select(l => l[(l.IndexOfAny(['.', ')']) + 1)..].Trim())]
            ),
            LineKind.Row => new WordsTable(
                raw,
                [.. block.Select(l => (IReadOnlyList<string>)[.. l.Trim('|').Split('|').Select(c => c.Trim())])]
            ),
            _ => new WordsParagraph(raw, string.Join(' ', block)),
        };
    }

    private enum LineKind
    {
        Blank,
        Plain,
        Heading,
        Bullet,
        Number,
        Row,
        Marker,
    }

    private static LineKind KindOf(string line)
    {
        line = line.Trim();
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return line.Length == 0 ? LineKind.Blank
            : ReportMarker.Of(line) is not null ? LineKind.Marker
            : line.StartsWith("## ", StringComparison.Ordinal) ? LineKind.Heading
            : line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal)
                ? LineKind.Bullet
            : digits is > 0 and < 4 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' '
                ? LineKind.Number
            : line.Length > 1 && line[0] == '|' && line[^1] == '|' ? LineKind.Row
            : LineKind.Plain;
    }
}
