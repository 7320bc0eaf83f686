using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.References;

/// <summary>"attached as Appendix 2" in a report whose list of appendices has only Appendix 1.</summary>
public sealed partial class AppendicesAreAmongThoseListed : FigureRule
{
    private const int LongestList = 20;

    public override string Id => "TL961";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "An appendix that a report refers to is among those that it lists.";
    public override string Reason => "A report lists its appendices; what it refers to is on the list.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Parts.Where(p => p.Date is not null || p.Title is not null).SelectMany(p => In(paper, p));

    private IEnumerable<FigureFinding> In(Paper paper, PaperPart part)
    {
        var own = paper.PassagesOf(part).Where(p => Attachments.Covers(paper, p)).ToList();
        var list = own.FindLastIndex(p => ListShape().IsMatch(p.Body) && p.Body.Length < 80);
        if (list < 0)
        {
            yield break;
        }

        var listed = Listed(own, list);
        if (
            (listed.Count == 0 && !own.Skip(list + 1).Take(1).Any(p => NoneShape().IsMatch(p.Body)))
            || own.Skip(list + 1).Take(2).Any(p => p.Table >= 0)
        )
        {
            yield break;
        }

        foreach (var passage in own.Take(list))
        {
            foreach (var m in Unlisted(paper, part, passage, listed))
            {
                yield return Of(passage, m, listed, own.Skip(list).Take(2));
            }
        }
    }

    /// <summary>The names of the appendices in the list that begins there.</summary>
    private static HashSet<string> Listed(List<Passage> own, int list) =>
        own.Skip(list)
            .Take(LongestList)
            .TakeWhile((p, i) => i == 0 || !Attachments.Closes(p))
            .SelectMany(p => Named().Matches(p.Body).Select(m => m.Groups["n"].Value))
            .Select(Fold)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Match> Unlisted(Paper paper, PaperPart part, Passage passage, HashSet<string> listed) =>
        Attached()
            .Matches(passage.Text)
            .Where(m => !listed.Contains(Fold(m.Groups["n"].Value)) && !paper.Headed(part, m.Groups["n"].Value));

    private FigureFinding Of(Passage passage, Match m, HashSet<string> listed, IEnumerable<Passage> list) =>
        new()
        {
            Kind = FigureKind.AppendixReference,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = Quotes.Around(passage.Text, m.Index, m.Length),
            Stated = $"Appendix {m.Groups["n"].Value}",
            Expected = listed.Count == 0 ? "none" : string.Join(" or ", listed.Select(l => $"Appendix {l}")),
            Computation =
                listed.Count == 0
                    ? "the report says that it has no appendices"
                    : $"the report lists {string.Join(", ", listed.Select(l => $"Appendix {l}"))} " + $"and no other",
            Others = [.. list.Select(p => new FigurePlace(p.Place, p.Text))],
        };

    [GeneratedRegex(
        @"^\W{0,200}(?:none|not applicable|n/a|nil)\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoneShape();

    private static string Fold(string number) =>
        number.ToUpperInvariant() switch
        {
            "ONE" => "1",
            "TWO" => "2",
            "THREE" => "3",
            "FOUR" => "4",
            var n => n,
        };

    [GeneratedRegex(
        @"^\W{0,200}(?:\d{1,2}\.?\s{0,20})?(?:appendi(?:x|ces)|annex(?:es)?)(?:\s{1,20}(?:to|of) (?:the|this) "
            + @"report)?\s{0,20}(?:attached)?\W{0,200}$|^\W{0,200}list of appendices\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ListShape();

    [GeneratedRegex(
        @"\b(?:appendix|annex)\s{1,20}(?<n>\d{1,2}|[A-Z]|one|two|three|four)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:(?:attached|enclosed|appended|included|set "
            + @"out|shown|found|detailed|provided|see|presented)\b[^.;]{0,40}?\b|\()appendix\s{1,20}(?<n>\d{1,2}|[A-Z]"
            + @"|one|two|three|four)\b(?!\s{1,20}(?:of|to)\s{1,20}(?:the|that)\s{1,20}(?!report))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Attached();
}
