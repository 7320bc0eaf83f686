using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>
/// Finds the legend of a plan: what each rating means, in a small table, in lines, or in one sentence.
/// </summary>
internal sealed class LegendFinder(Vocabulary vocabulary)
{
    private const int MostWordsOfRating = 3;
    private const int MostCellsOfEntry = 3;

    /// <summary>Characters of the longest rating before its colon.</summary>
    private const int LongestCode = 24;

    /// <summary>The legend in this table; empty when the table is none.</summary>
    public List<LegendEntry> In(SourceTable table)
    {
        if (table.Rows.Count > 12 || table.ColumnCount > 12)
        {
            return [];
        }

        if (HasRatingsOnTop(table))
        {
            return Across(table);
        }

        // A row of a legend is a colour or word and its meaning; more cells make it a row of something else.
        var narrow = table.Rows.All(r =>
            r.Cells.Count(c => Fold.HasInk(c.Text) || c.Fill is not null) <= MostCellsOfEntry
        );
        var down = !narrow
            ? []
            : Entries(table.Rows.Select(r => r.Cells.Where(c => Fold.HasInk(c.Text) || c.Fill is not null).ToList()));
        if (down.Count >= 2 && down.Count * 2 > table.Rows.Count)
        {
            return down;
        }

        // "A. Reed" and "Red" in a row of six cells are a person and a rating.
        var across = Across(table);
        return across.Count >= 2 && across.Count * 2 > table.Rows[0].Cells.Count(c => Fold.HasInk(c.Text))
            ? across
            : [];
    }

    /// <summary>Two rows, the first of ratings alone: what each means stands below it.</summary>
    private bool HasRatingsOnTop(SourceTable table)
    {
        var top = table.Rows.Count == 2 ? table.Rows[0].Cells.Where(c => Fold.HasInk(c.Text)).ToList() : [];
        return top.Count >= 2 && top.TrueForAll(c => vocabulary.RatingCalled(c.Text) is not null);
    }

    private List<LegendEntry> Across(SourceTable table) =>
        table.Rows.Count == 1 ? Entries(table.Rows[0].Cells.Select(c => new List<SourceCell> { c }))
        : table.Rows.Count == 2
            ? Entries(
                table
                    .Rows[0]
                    .Cells.Select(c => table.Rows[1].Cells.Where(b => b.Column == c.Column).Prepend(c).ToList())
            )
        : [];

    /// <summary>
    /// The entries in a line such as "Key: Red - not started; Amber - delayed; Green - on track", or the one entry of a
    /// line.
    /// </summary>
    public List<LegendEntry> In(string line)
    {
        if (line.Length > 600)
        {
            return [];
        }

        var text = line;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (
            colon is > 0 and < 30
            && vocabulary.RatingCalled(line[..colon]) is null
            && Code(Fold.Words(line[..colon]).Split(' ')) is null
        )
        {
            text = line[(colon + 1)..];
        }

        // A wide gap parts a rating from what it means as a colon does.
        if (
            text.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab
            && tab == text.LastIndexOf('\t')
            && vocabulary.RatingCalled(text[..tab]) is not null
        )
        {
            text = $"{text[..tab]}: {text[(tab + 1)..]}";
        }

        var entries = EntriesOf(text.Split([';', '|', '\n', '•', '\t']).SelectMany(p => p.Split(", ")));
        return entries.Count <= 1 && EntriesOf(text.Split(". ").Where(IsApart)) is { Count: > 1 } sentences
            ? sentences
            : entries;
    }

    private List<LegendEntry> EntriesOf(IEnumerable<string> parts) =>
        [.. parts.Select(p => Entry(p, null)).OfType<LegendEntry>().Where(e => e.Meaning.Length > 0)];

    /// <summary>"Green: on track" of sentences that say what each rating means; "Green: 12 actions" counts them.</summary>
    private static bool IsApart(string sentence) =>
        sentence.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestCode and var colon
        && sentence[(colon + 1)..].TrimStart() is [var first, ..]
        && char.IsLetter(first);

    private List<LegendEntry> Entries(IEnumerable<List<SourceCell>> groups) =>
        [.. groups.Select(EntryOf).OfType<LegendEntry>().DistinctBy(e => e.Code)];

    private LegendEntry? EntryOf(List<SourceCell> cells)
    {
        var text = Fold.Space(string.Join(' ', cells.Select(c => c.Text)));
        var colour = cells.Select(c => c.Fill ?? c.Ink).FirstOrDefault(c => c is { } x && Hue.IsColour(x));
        if (text.Length is 0 or > 240)
        {
            return null;
        }

        // Beside a colour, words such as "on track" are its meaning; only a letter or a colour's name is a code of its
        // own.
        var byWords = Entry(text, colour);
        return byWords?.Code is "R" or "A" or "G" or "Complete" or "N/A" || colour is not { } c
            ? byWords
            : ByColour(text, c) ?? byWords;
    }

    private static LegendEntry? ByColour(string text, Colour colour)
    {
        var folded = Fold.Words(text);
        var code =
            folded.StartsWith("complete", StringComparison.Ordinal)
            || folded.EndsWith("completed", StringComparison.Ordinal)
            || folded.EndsWith("complete", StringComparison.Ordinal)
                ? "Complete"
                : Hue.RatingOf(colour);
        return code is null ? null : new LegendEntry(code, text, colour);
    }

    private LegendEntry? Entry(string text, Colour? colour)
    {
        var trimmed = text.Trim();
        if (
            !vocabulary.OpensRating(Fold.FirstWord(trimmed))
            || Code(Fold.Words(trimmed).Split(' ', StringSplitOptions.RemoveEmptyEntries)) is not { } found
        )
        {
            return null;
        }

        var meaning = Rest(trimmed, found.Words);
        if (meaning.Length == 0)
        {
            meaning = trimmed;
        }

        var means = Fold.Words(meaning);
        var code =
            means.StartsWith("complete", StringComparison.Ordinal)
            || means.StartsWith("action complete", StringComparison.Ordinal)
                ? "Complete"
                : found.Code;
        return new LegendEntry(code, meaning, colour);
    }

    private (string Code, int Words)? Code(string[] words)
    {
        for (var take = Math.Min(MostWordsOfRating, words.Length); take >= 1; take--)
        {
            if (
                vocabulary.RatingCalled(string.Join(' ', words.Take(take))) is { } code
                && (take > 1 || words[0].Length > 1 || words.Length <= 12)
            )
            {
                return (code, take);
            }
        }

        return null;
    }

    /// <summary>What follows the first n words, without the dash or colon between.</summary>
    private static string Rest(string text, int words)
    {
        var i = 0;
        for (var n = 0; n < words; n++)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '\''))
            {
                i++;
            }
        }

        return text[i..].TrimStart(' ', '-', '–', '—', ':', '=', '.', ')', '(', '/').Trim();
    }
}
