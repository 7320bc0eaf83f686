using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.References;

/// <summary>
/// "the table at 3.3" in a report with no table at 3.3; "Table 5" in a report whose tables are numbered to 3.
/// </summary>
public sealed partial class TablesStandWhereTheyAreSaidTo : FigureRule
{
    private const int FewestCaptions = 2;

    public override string Id => "TL963";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A table or figure stands where the report says it does.";
    public override string Reason => "A reader who looks for a table where the report sends them must find it there.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var part in paper.Parts.Where(p => p.Date is not null || p.Title is not null))
        {
            var own = paper.PassagesOf(part).Where(p => p.Table < 0 && Attachments.Covers(paper, p)).ToList();
            var tables = paper
                .TablesOf(part)
                .Where(t =>
                    t.Section.Length > 0 && own.Count > 0 && t.Element <= own[^1].Element && t.Element > own[0].Element
                )
                .ToList();
            foreach (var finding in AtParagraphs(own, tables).Concat(ByNumber(own, tables)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<FigureFinding> AtParagraphs(List<Passage> own, List<PaperTable> tables)
    {
        var sections = own.Select(p => p.Number)
            .Where(n => n.Contains('.', StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var passage in own)
        {
            foreach (Match m in AtParagraph().Matches(passage.Text))
            {
                var said = m.Groups["n"].Value.TrimEnd('.');
                if (
                    tables.Count > 0
                    && sections.Contains(said)
                    && !tables.Exists(t =>
                        t.Section == said || t.Section.StartsWith(said + ".", StringComparison.Ordinal)
                    )
                )
                {
                    yield return Of(passage, m, said, tables);
                }
            }
        }
    }

    private FigureFinding Of(Passage passage, Match m, string said, List<PaperTable> tables)
    {
        var stand = tables.Select(t => t.Section).Distinct(StringComparer.Ordinal).ToList();
        return About(
            passage,
            m,
            $"table at {said}",
            $"table at {string.Join(" or ", stand)}",
            $"no table stands at {said}; tables stand at {string.Join(", ", stand)}",
            tables.Select(t =>
                t.Before is [.., var last]
                    ? new FigurePlace(last.Place, Quotes.Around(last.Text, 0, 0))
                    : new(t.Table.Place, "")
            )
        );
    }

    private IEnumerable<FigureFinding> ByNumber(List<Passage> own, List<PaperTable> tables)
    {
        var captions = tables
            .SelectMany(t => t.Before.TakeLast(2))
            .SelectMany(p => Numbered().Matches(p.Text).Select(m => m.Groups["n"].Value))
            .ToHashSet(StringComparer.Ordinal);
        captions.UnionWith(
            own.Where(p => Caption().IsMatch(p.Body)).Select(p => Caption().Match(p.Body).Groups["n"].Value)
        );
        if (captions.Count < FewestCaptions || captions.Count < tables.Count)
        {
            yield break;
        }

        foreach (var passage in own)
        {
            foreach (var m in Numbered().Matches(passage.Text).Where(m => !captions.Contains(m.Groups["n"].Value)))
            {
                yield return About(
                    passage,
                    m,
                    m.Value,
                    string.Join(", ", captions.Order(StringComparer.Ordinal).Select(c => $"Table {c}")),
                    $"the report's tables are {string.Join(", ", captions.Order(StringComparer.Ordinal))}",
                    []
                );
            }
        }
    }

    private FigureFinding About(
        Passage passage,
        Match m,
        string stated,
        string expected,
        string computation,
        IEnumerable<FigurePlace> others
    ) =>
        new()
        {
            Kind = FigureKind.CrossReference,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = Quotes.Around(passage.Text, m.Index, m.Length),
            Stated = stated,
            Expected = expected,
            Computation = computation,
            Others = [.. others],
        };

    [GeneratedRegex(
        @"\btables? (?:at|in|under) (?:paragraph |para |section )?(?<n>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtParagraph();

    [GeneratedRegex(
        @"\btable (?<n>\d{1,2})\b(?!\.\d)(?! (?:of|in) the (?!report))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^\W{0,200}table (?<n>\d{1,2})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Caption();
}
