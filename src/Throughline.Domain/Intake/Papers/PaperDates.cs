using System.Text.RegularExpressions;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Finds the days that a paper gives as its own, for one of its plans, each with its words and place.</summary>
/// <param name="front">Where its first plan begins: what stands before may be its front page.</param>
internal sealed partial class PaperDates(SourceMaterial material, int front)
{
    private const int ElementsOfFront = 25;
    private const int ElementsBefore = 40;
    private const int LongestLine = 160;
    private const int LongestHeadline = 90;
    private const int LongestQuote = 120;

    /// <param name="report">The covering report that the plan stands in; null for none.</param>
    /// <param name="lowest">The first element that belongs to no earlier plan.</param>
    /// <param name="first">Where the plan begins.</param>
    /// <param name="heading">Rows of its own tables that stand above the column headings.</param>
    /// <returns>In the order of their kinds, then of the paper; a day once for each kind.</returns>
    public IReadOnlyList<PaperDate> Of(FoundReport? report, int lowest, int first, IEnumerable<SourceRow> heading)
    {
        var near = Enumerable
            .Range(
                Math.Max(lowest, first - ElementsBefore),
                Math.Max(0, first - Math.Max(lowest, first - ElementsBefore))
            )
            .SelectMany(i => LinesOf(material.Elements[i]))
            .Concat(heading.SelectMany(Line));
        var head = material.Elements.Take(Math.Min(ElementsOfFront, front)).SelectMany(LinesOf).ToList();
        return
        [
            .. MeetingOf(report)
                .Concat(head.Select(l => Labelled(l, MeetingLabel(), PaperDateKind.Meeting)).OfType<PaperDate>())
                .Concat(head.Select(OfBody).OfType<PaperDate>())
                .Concat(near.Select(l => Labelled(l, AsAtLabel(), PaperDateKind.AsAt)).OfType<PaperDate>())
                .Concat(report is null ? head.Select(Alone).OfType<PaperDate>() : [])
                .DistinctBy(d => (d.Kind, d.Day))
                .OrderBy(d => d.Kind),
        ];
    }

    private static IEnumerable<PaperDate> MeetingOf(FoundReport? report) =>
        report?.Reading is { MeetingDate: { } words } reading && DayOf(words) is { } day
            ? [new(day, PaperDateKind.Meeting, words, reading.Place)]
            : [];

    /// <summary>A label with a day behind it, in the same line or the next cell.</summary>
    private static PaperDate? Labelled((string Text, SourcePlace Place) line, Regex label, PaperDateKind kind) =>
        label.Match(line.Text) is { Success: true } m
        && line.Text[(m.Index + m.Length)..] is var rest
        && DayFirst().IsMatch(rest)
        && DayOf(rest) is { } day
            ? new(day, kind, Short(line.Text), line.Place)
            : null;

    /// <summary>"The Board of the Harbour, 6 November 2026": a body and a day, and nothing else in the line.</summary>
    private static PaperDate? OfBody((string Text, SourcePlace Place) line) =>
        line.Text.Length <= LongestHeadline
        && BodyAndDay().Match(line.Text) is { Success: true } m
        && DayOf(m.Groups["day"].Value) is { } day
            ? new(day, PaperDateKind.Meeting, Short(line.Text), line.Place)
            : null;

    private static PaperDate? Alone((string Text, SourcePlace Place) line) =>
        DayAlone().IsMatch(line.Text) && DayOf(line.Text) is { } day
            ? new(day, PaperDateKind.FrontPage, line.Text, line.Place)
            : null;

    /// <summary>A day, written out or in figures; null where several are named, or a month only.</summary>
    private static DateOnly? DayOf(string words) =>
        TargetDate.Parse(words.Length > LongestLine ? words[..LongestLine] : words) is { Kind: TargetKind.Day } day
            ? day.First
            : null;

    private static IEnumerable<(string Text, SourcePlace Place)> LinesOf(SourceElement element) =>
        element switch
        {
            SourceText text when text.Text.Length <= LongestLine => [(Fold.Space(text.Text), text.Place)],
            SourceTable { Rows.Count: <= 20 } table => table.Rows.SelectMany(Line),
            _ => [],
        };

    /// <summary>A row of a table as one line, "Updated 15.05.15" though it stands in two cells; each cell by itself too.</summary>
    private static IEnumerable<(string Text, SourcePlace Place)> Line(SourceRow row)
    {
        var cells = row.Cells.Where(c => Fold.HasInk(c.Text) && c.Text.Length <= LongestLine).ToList();
        return cells.Count is > 1 and <= 4
            ? cells.Zip(cells.Skip(1), (a, b) => (Fold.Space($"{a.Text} {b.Text}"), a.Place))
            : cells.Select(c => (Fold.Space(c.Text), c.Place));
    }

    private static string Short(string words) => words.Length > LongestQuote ? words[..LongestQuote] + "…" : words;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,20}((date of (the )?meeting|meeting date|meeting( of| on)?|committee date|board date)\b)\W{0,10}(held on )?",
        Plain
    )]
    private static partial Regex MeetingLabel();

    [GeneratedRegex(
        @"\b(as (at|of)|(last |date )?(updated|revised|amended|exported|printed|extracted)( on)?|(position|correct|status|progress) (at|on|as at)"
            + @"|date of (this |the |last )?(plan|report|paper|update|version|review)|(report|plan|paper|version|update)"
            + @" date|^date)\b\W{0,10}(the )?",
        Plain
    )]
    private static partial Regex AsAtLabel();

    [GeneratedRegex(
        @"^(?!.{0,90}\b(minutes|approve|held|since|following|from)\b)[^.]{0,100}\b(committee|board|cabinet|panel|council|sub-?group|forum|meeting|partnership)\b[^.\d]{0,40}"
            + @"(?<day>\b\d{1,2}(\s?(st|nd|rd|th))?[\s./\-]{1,5}([a-z]{3,9}|\d{1,2})[\s./\-,]{1,5}\d{2,4})\W{0,5}$",
        Plain
    )]
    private static partial Regex BodyAndDay();

    /// <summary>A day at once behind the label: "as at the end we looked on 3 May" is no day of the paper.</summary>
    [GeneratedRegex(
        @"^\W{0,10}(on |the |held |of ){0,2}((mon|tues|wednes|thurs|fri|satur|sun)day\W{0,5})?(the )?\d",
        Plain
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^\W{0,10}((mon|tues|wednes|thurs|fri|satur|sun)day\W{0,5})?(the )?\d{1,2}(\s?(st|nd|rd|th))?[\s./\-]{1,5}"
            + @"([a-z]{3,9}|\d{1,2})[\s./\-,]{1,5}\d{2,4}\W{0,5}(at \d{1,2}([.:]\d{2})?\s?([ap]\.?m\.?)?)?\W{0,5}$",
        Plain
    )]
    private static partial Regex DayAlone();
}
