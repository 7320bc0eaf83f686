using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.References;

/// <summary>A paper headed "ITEM 9" that the agenda has as item 11.</summary>
public sealed partial class ItemsAreNumberedAsOnTheAgenda : FigureRule
{
    private const int FewestItems = 4;
    private const int LinesOfAHeading = 3;

    public override string Id => "TL965";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A paper bears the number that the agenda gives it.";
    public override string Reason => "The agenda numbers the items; the paper for an item bears its number.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var agenda = paper.Tables.Where(t => t.Part.Index == 0 && t.Part.Date is null).SelectMany(Items).ToList();
        if (agenda.Count < FewestItems)
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in paper.Passages.Where(p => p.Table < 0))
        {
            var m = ItemShape().Match(passage.Text);
            if (!m.Success)
            {
                continue;
            }

            var number = int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
            var titled = Titled(agenda, Above(paper, passage));
            if (titled is [var one] && one.Number != number && seen.Add(one.Title))
            {
                yield return Of(passage, m, one, agenda.Find(a => a.Number == number));
            }
        }
    }

    /// <summary>The lines above, as one.</summary>
    private static string Above(Paper paper, Passage passage) =>
        string.Join(
            ' ',
            paper
                .Passages.Skip(passage.Index - LinesOfAHeading)
                .Take(LinesOfAHeading)
                .Where(p => p.Table < 0)
                .Select(p => p.Text)
        );

    private static List<AgendaItem> Titled(List<AgendaItem> agenda, string above) =>
        agenda
            .Where(a =>
                a.Words.Count >= 2 && above.StartsWith(a.Title, StringComparison.OrdinalIgnoreCase)
                || above.Contains(a.Title + " ", StringComparison.OrdinalIgnoreCase) && a.Words.Count >= 2
            )
            .ToList();

    private FigureFinding Of(Passage passage, Match m, AgendaItem one, AgendaItem? numbered) =>
        new()
        {
            Kind = FigureKind.CrossReference,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = passage.Text.Trim(),
            Stated = m.Value.Trim(),
            Expected = $"item {one.Number}",
            Computation =
                $"the agenda has “{one.Title}” as item {one.Number}"
                + (numbered is { } other ? $"; item {other.Number} is “{other.Title}”" : ""),
            Others = [one.Place],
        };

    private static IEnumerable<AgendaItem> Items(PaperTable table)
    {
        foreach (var row in table.Table.Rows)
        {
            var cells = row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0).ToList();
            var m = cells.Count > 0 ? NumberedTitle().Match(string.Join(' ', cells)) : Match.Empty;
            if (m.Success)
            {
                yield return new(
                    int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture),
                    m.Groups["t"].Value,
                    Labels.Words(m.Groups["t"].Value),
                    new(row.Place, string.Join(" | ", cells))
                );
            }
        }
    }

    [GeneratedRegex(
        @"^\W{0,200}(?:agenda )?item:?\s{0,20}(?:no\.?\s{0,20})?(?<n>\d{1,2})\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ItemShape();

    [GeneratedRegex(
        @"^(?<n>\d{1,2})\.?\s{1,20}(?<t>[A-Za-z][^\d]{4,100}?)(?:\s{1,20}\d{1,3}\s{0,20}[-–]\s{0,20}\d{1,3})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberedTitle();

    private sealed record AgendaItem(int Number, string Title, HashSet<string> Words, FigurePlace Place);
}
