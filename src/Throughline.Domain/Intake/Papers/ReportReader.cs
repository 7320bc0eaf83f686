using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Reads one covering report: its labels, what it recommends, who checked what, what it rests on.</summary>
internal sealed partial class ReportReader(ReportLexicon lexicon)
{
    private const int LongestTitle = 220;

    /// <param name="lines">The report's lines from its first.</param>
    /// <param name="front">How many of them are its front.</param>
    public ReportReading Read(List<ReportLine> lines, int front)
    {
        var head = lines.Take(front).ToList();
        string? Of(string field) => head.Find(l => l.Field == field && l.Value.Length > 0)?.Value;
        var unlabelled = Unlabelled(head);
        var body = lines[Math.Min(front, lines.Count)..];
        var access =
            Of("access") ?? lines.Take(front + 3).Select(l => l.Text).FirstOrDefault(t => AccessLine().IsMatch(t));
        var open = access is null || !Closed().IsMatch(access) || OpenFirst().IsMatch(access);
        var day = Of("date") ?? unlabelled.Select(l => l.Text).FirstOrDefault(t => MeetingDates.First(t) is not null);
        var date = day is null ? null : MeetingDates.First(day);
        date ??= Of("body") is { } both ? MeetingDates.First(both) : null;
        var (intro, recommendations) = ReportSections.Recommendations(body, lexicon);
        // Who signs at the end wrote it; "Report of" on the front names whose report it is.
        var author = body.FindLast(l => l is { Field: "author", Value.Length: > 0 } && AuthorLabel().IsMatch(l.Label));
        return new()
        {
            Title = Of("title") ?? TitleOf(unlabelled, lines),
            Place = lines[0].Place,
            Body = BodyOf(Of("body"), unlabelled),
            Date = date,
            MeetingDate = day,
            Item =
                Of("item") is { } words && Digits().Match(words) is { Success: true } m
                    ? m.Value
                    : head.Select(l => ItemAlone().Match(l.Text)).FirstOrDefault(i => i.Success)?.Groups["no"].Value,
            Author = (author?.Value ?? Of("author")) is { } who
                ? new PersonAndPost(lexicon.Meetings).Of(Named(who)).Name ?? Named(who)
                : null,
            AccountableOfficers =
            [
                .. head.Where(l => l is { Field: "officer", Value.Length: > 2 }).Select(l => l.Value),
            ],
            Wards = Of("wards"),
            KeyDecision = Of("keyDecision"),
            Public = open,
            ExemptParagraph =
                open ? null
                : Paragraph().Match(access!) is { Success: true } p ? p.Groups["no"].Value.Trim()
                : null,
            RecommendationsIntro = intro,
            Recommendations = recommendations,
            Implications = new ImplicationReader(lexicon).In(body),
            Appendices = new ReportLists(lexicon).Appendices(body),
            BackgroundPapers = new ReportLists(lexicon).BackgroundPapers(body),
        };
    }

    /// <summary>The lines of the front that neither have a label nor are the value of one.</summary>
    private static List<ReportLine> Unlabelled(List<ReportLine> head) =>
        [
            .. head.Where(
                (l, i) => l.Field is null && (i == 0 || head[i - 1].Field is null || head[i - 1].Value != l.Text)
            ),
        ];

    private static string? BodyOf(string? said, List<ReportLine> unlabelled)
    {
        if (said is not null)
        {
            return MeetingDates.First(said) is null ? said : Tail().Replace(said, "");
        }

        var line = unlabelled.Find(l =>
            l.Text.Length < 120 && Committee().IsMatch(l.Text) && !FrontMatter.IsMark(l.Text)
        );
        return line is null ? null : Tail().Replace(line.Text, "");
    }

    private string TitleOf(List<ReportLine> unlabelled, List<ReportLine> lines)
    {
        var candidates = unlabelled
            .Select(l => l.Text)
            .Where(t =>
                t.Length is >= 4 and <= LongestTitle
                && !FrontMatter.IsMark(t)
                && MeetingDates.First(t) is null
                && !ItemAlone().IsMatch(t)
                && !AccessLine().IsMatch(t)
                && !lexicon.IsNoTitle(t)
            )
            .ToList();
        return candidates.Find(t => !Committee().IsMatch(t)) ?? candidates.FirstOrDefault() ?? lines[0].Text;
    }

    private static string Named(string words) =>
        words.StartsWith("Name:", StringComparison.OrdinalIgnoreCase) ? words[5..].Trim() : words;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(committee|board|cabinet|panel|partnership|council|subgroup|sub-group|forum|executive)\b",
        Plain
    )]
    private static partial Regex Committee();

    [GeneratedRegex(@"^\W{0,3}(report )?authors?\b|^\W{0,3}contact officer", Plain)]
    private static partial Regex AuthorLabel();

    [GeneratedRegex(
        @"(^\W{0,3}|\d{4}\s{1,5})(agenda )?item( no\.?| number)?\s{0,3}[:.]?\s{0,3}(?<no>\d{1,3}[a-z]?)\W{0,3}$",
        Plain
    )]
    private static partial Regex ItemAlone();

    [GeneratedRegex(@"\d{1,3}[a-z]?\b", Plain)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W{0,5}(this report is|part (ii|b|2)\b|not for publication|exempt report|(public|exempt|confidential) report|exempt\b|confidential\b|public\W{0,3}$)",
        Plain
    )]
    private static partial Regex AccessLine();

    [GeneratedRegex(@"\b(exempt|confidential|not for publication|private|part (ii|b|2)\b|restricted|closed)\b", Plain)]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"^\W{0,3}(this report is |report is )?(a )?(public|open|part (i|a|1)\b|no\b|not exempt|none)",
        Plain
    )]
    private static partial Regex OpenFirst();

    [GeneratedRegex(@"\bparagraphs?\s(no\.?\s)?(?<no>\d{1,2}(?>(,| and|, &| &) \d{1,2}){0,3})\b", Plain)]
    private static partial Regex Paragraph();

    [GeneratedRegex(
        @"\W{1,4}((mon|tues|wednes|thurs|fri|satur|sun)day )?\d{1,2}(st|nd|rd|th)? [a-z]{3,9} \d{4}.{0,40}$",
        Plain
    )]
    private static partial Regex Tail();
}
