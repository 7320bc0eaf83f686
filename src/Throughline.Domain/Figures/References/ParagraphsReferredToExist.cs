using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.References;

/// <summary>"as set out in paragraph 4.7 above" in a report whose section 4 ends at 4.5.</summary>
public sealed partial class ParagraphsReferredToExist : FigureRule
{
    private const int FewestParagraphs = 6;

    public override string Id => "TL964";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A paragraph that a report refers to exists.";
    public override string Reason => "A reader who looks for a paragraph where the report sends them must find it.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Parts.Where(p => p.Date is not null || p.Title is not null).SelectMany(p => In(paper, p));

    private IEnumerable<FigureFinding> In(Paper paper, PaperPart part)
    {
        var own = paper.PassagesOf(part).Where(p => p.Table < 0 && Attachments.Covers(paper, p)).ToList();
        var numbers = own.SelectMany(p => Inside().Matches(p.Text).Select(m => m.Groups["n"].Value.TrimEnd('.')))
            .Concat(own.Select(p => p.Number))
            .Where(n => n.Contains('.', StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        if (numbers.Count < FewestParagraphs)
        {
            yield break;
        }

        foreach (var passage in own)
        {
            foreach (
                var m in Shape()
                    .Matches(passage.Text)
                    .Where(m =>
                        m.Groups["n"].Value.TrimEnd('.') is var n
                        && !numbers.Contains(n)
                        && !numbers.Any(x => x.StartsWith(n + ".", StringComparison.Ordinal))
                        && numbers.Any(x => x.StartsWith(n.Split('.')[0] + ".", StringComparison.Ordinal))
                    )
            )
            {
                yield return Of(passage, m, numbers);
            }
        }
    }

    private FigureFinding Of(Passage passage, Match m, HashSet<string> numbers) =>
        new()
        {
            Kind = FigureKind.CrossReference,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = Quotes.Around(passage.Text, m.Index, m.Length),
            Stated = m.Value,
            Expected = "a paragraph of this report",
            Computation =
                $"the report has no paragraph {m.Groups["n"].Value.TrimEnd('.')} the last of its "
                + $"section is {numbers.Where(x => x.StartsWith(m.Groups["n"].Value.Split('.')[0] + ".", StringComparison.Ordinal)).OrderBy(x => x.Length).ThenBy(x => x, StringComparer.Ordinal).Last()}",
        };

    [GeneratedRegex(
        @"\bparagraphs? (?<n>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b(?:,? (?:above|below)|,? of (?:this|the) report)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"(?:^|\s)(?<n>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?)(?=\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Inside();
}
