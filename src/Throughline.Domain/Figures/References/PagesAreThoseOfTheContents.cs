using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.References;

/// <summary>"the summary for children is at page 9" where the contents put it at page 11.</summary>
/// <remarks>
/// Only where the sentence holds all content words of one entry and of no other entry with that page.
/// </remarks>
public sealed partial class PagesAreThoseOfTheContents : FigureRule
{
    private const int FewestEntries = 4;
    private const int FewestWords = 3;

    public override string Id => "TL962";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A part begins on the page that the contents name.";
    public override string Reason => "A contents list says on which page a part begins.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var entries = paper.Tables.SelectMany(Entries).ToList();
        if (entries.Count == 0)
        {
            yield break;
        }

        var byPart = entries.Where(e => e.Words.Count >= FewestWords).ToLookup(e => e.Part);
        foreach (var passage in paper.Passages.Where(p => p.Table < 0))
        {
            foreach (Match m in PageShape().Matches(passage.Text))
            {
                var page = int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
                var said = Labels.Words(Quotes.Around(passage.Text, m.Index, m.Length));
                var named = byPart[passage.Part]
                    .Where(e => e.Words.IsSubsetOf(said))
                    .OrderByDescending(e => e.Words.Count)
                    .ToList();
                if (named is [var best, ..] && !named.Exists(e => page >= e.Page && page < e.NextPage))
                {
                    yield return Of(passage, m, page, best);
                }
            }
        }
    }

    private FigureFinding Of(Passage passage, Match m, int page, Entry best) =>
        new()
        {
            Kind = FigureKind.PageReference,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = Quotes.Around(passage.Text, m.Index, m.Length),
            Stated = $"page {page}",
            Expected = $"page {best.Page}",
            Computation = $"the contents list has “{best.Title}” at page {best.Page}",
            Others = [new(best.Row.Place, best.Row.Quote)],
        };

    /// <summary>A table of titles and rising page numbers.</summary>
    private static List<Entry> Entries(PaperTable table)
    {
        var entries = table.Table.Rows.Select(r => EntryOf(r, table.Part)).OfType<Entry>().ToList();

        var rising = entries.Zip(entries.Skip(1)).All(p => p.First.Page <= p.Second.Page);
        return
            rising
            && entries.Count >= FewestEntries
            && entries.Count >= table.Table.Rows.Count(r => r.Cells.Any(c => c.Text.Trim().Length > 0)) * 2 / 3
            && entries[^1].Page > entries.Count / 2
            ?
            [
                .. entries.Select(
                    (e, i) =>
                        e with
                        {
                            NextPage = Math.Max(
                                e.Page + 1,
                                entries.Skip(i + 1).Select(n => n.Page).FirstOrDefault(int.MaxValue)
                            ),
                        }
                ),
            ]
            : [];
    }

    /// <summary>A title and, as the last of its row, a page.</summary>
    private static Entry? EntryOf(SourceRow row, PaperPart part)
    {
        var cells = row.Cells.Where(c => c.Text.Trim().Length > 0).ToList();
        if (
            cells is not [.., var title, var last]
            || PageNumber().Match(last.Text) is not { Success: true } m
            || !title.Text.Any(char.IsLetter)
        )
        {
            return null;
        }

        var page = int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
        return new(
            title.Text.Trim(),
            Labels.Words(title.Text),
            page,
            page,
            new(row.Place, [.. cells.Select(c => new TableCell(c.Text, c.Place, 1, null))]),
            part
        );
    }

    [GeneratedRegex(
        @"\b(?:at|on|see|from) page\s{1,20}(?<n>\d{1,3})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageShape();

    [GeneratedRegex(
        @"^\s{0,200}(?<n>\d{1,3})(?:\s{0,20}[-–]\s{0,20}\d{1,3})?\s{0,200}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageNumber();

    private sealed record Entry(
        string Title,
        HashSet<string> Words,
        int Page,
        int NextPage,
        GridRow Row,
        PaperPart Part
    );
}
