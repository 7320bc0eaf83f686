using System.Text;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Reports;

/// <summary>
/// Finds the parts of a template in an officer's own file by its headings. Nothing is lost: what stands under a heading
/// that no part knows goes into the background under that heading, and is told.
/// </summary>
public static class WordFileMatching
{
    private const string Home = "background";

    /// <summary>Headings of more words are sentences in bold.</summary>
    private const int LongestHeading = 14;

    public static WordFileParts Of(IReadOnlyList<WordFilePiece> pieces, ReportTemplate template)
    {
        var words = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var told = new List<string>();
        var (title, first) = TitleOf(pieces, template);
        // Null while no part was named: what stands there is the file's own opening.
        (string? Key, int Level) now = (null, int.MaxValue);
        foreach (var piece in pieces.Skip(first))
        {
            if (HeadingOf(piece, template) is not { } heading)
            {
                Take(piece, now.Key);
                continue;
            }

            if (heading.Part is { } part)
            {
                now = (part.Key, heading.Level);
                told.Add($"“{heading.Text}” became {Named(part)}.");
            }
            else if (now.Key is { } key && heading.Level > now.Level)
            {
                Add(key, $"## {heading.Text}");
                told.Add($"“{heading.Text}” stays as a sub-heading of {Named(template.Part(key)!)}.");
            }
            else
            {
                now = (Home, heading.Level);
                Add(Home, $"## {heading.Text}");
                told.Add(
                    $"“{heading.Text}” matches no part: its words stand under that heading in {Named(template.Part(Home)!)}."
                );
            }
        }

        return new(title, words.ToDictionary(w => w.Key, w => w.Value.ToString().Trim(), StringComparer.Ordinal), told);

        void Take(WordFilePiece piece, string? key)
        {
            if (FrontOf(piece, template) is var (part, said) && key is null)
            {
                Add(part.Key, said);
                told.Add($"“{part.Title}” was found among the first lines.");
                return;
            }

            if (key is null && !words.ContainsKey(Home))
            {
                Add(Home, "## From the beginning of the file");
                told.Add(
                    $"Words before the first heading that a part knows stand at the top of {Named(template.Part(Home)!)}."
                );
            }

            Add(key ?? Home, piece.Words);
        }

        void Add(string key, string text)
        {
            var into = words.TryGetValue(key, out var kept) ? kept : words[key] = new();
            // Rows of one list or table stay together; all else is parted by a blank line.
            into.Append(
                    into.Length == 0 ? ""
                    : Together(into, text) ? "\n"
                    : "\n\n"
                )
                .Append(text);
        }
    }

    /// <summary>True where the last line and the next are of one list.</summary>
    private static bool Together(StringBuilder before, string text)
    {
        var last = before.ToString().Split('\n')[^1];
        return KindOf(last) is { } kind && kind == KindOf(text);
    }

    private static char? KindOf(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) ? '-'
        : line.StartsWith('|') ? '|'
        : line.Length > 2 && char.IsAsciiDigit(line[0]) && line.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 4
            ? '1'
        : null;

    private static string Named(TemplatePart part) => $"“{part.Title}”";

    /// <summary>A first heading that no part knows is the file's title.</summary>
    private static (string? Title, int First) TitleOf(IReadOnlyList<WordFilePiece> pieces, ReportTemplate template) =>
        pieces.Count > 0 && HeadingOf(pieces[0], template) is { Part: null } heading ? (heading.Text, 1) : (null, 0);

    private static (string Text, int Level, TemplatePart? Part)? HeadingOf(WordFilePiece piece, ReportTemplate template)
    {
        var text = piece.Words.Trim();
        if (piece.Level is null && !piece.Bold)
        {
            return null;
        }

        var part = PartOf(text, template);
        // A bold paragraph is a heading only where a part knows it: a wrong guess would move words.
        return piece.Level is { } level ? (text, level, part)
            : part is not null && text.Split(' ').Length <= LongestHeading ? (text, 1, part)
            : null;
    }

    private static TemplatePart? PartOf(string heading, ReportTemplate template)
    {
        var folded = Fold.Words(heading).TrimStart([.. "0123456789 "]);
        return template.Parts.FirstOrDefault(p => p.Synonyms.Prepend(p.Title).Any(s => Fold.Words(s) == folded));
    }

    /// <summary>"Contact: Wanda Oduya": a line of the front sheet.</summary>
    private static (TemplatePart Part, string Words)? FrontOf(WordFilePiece piece, ReportTemplate template)
    {
        var text = piece.Words.Trim().Trim('|').Trim();
        var at = text.IndexOfAny([':', '|']);
        if (at <= 0 || at == text.Length - 1 || text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        return PartOf(text[..at], template) is { Kind: ReportPartKind.Front } part
            ? (part, text[(at + 1)..].Trim())
            : null;
    }
}
