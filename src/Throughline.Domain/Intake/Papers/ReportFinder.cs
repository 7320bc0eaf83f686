using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Finds the covering reports of a pack and reads each.</summary>
internal static class ReportFinder
{
    /// <summary>Lines and cells over which the labels of one front may be spread.</summary>
    private const int LinesOfFront = 22;
    private const int LeastFields = 3;
    private const int LeastInTable = 2;
    private const int LinesBefore = 4;

    /// <summary>Fields that no agenda and no minutes have in their head.</summary>
    private static readonly string[] Telling = ["title", "author", "wards", "keyDecision", "access", "officer"];

    public static List<FoundReport> Find(SourceMaterial material, Vocabulary vocabulary) =>
        Find(MeetingLines.Of(material), vocabulary);

    /// <param name="lines">The lines of a paper.</param>
    public static List<FoundReport> Find(List<MeetingLine> lines, Vocabulary vocabulary)
    {
        var lexicon = vocabulary.Reports;
        var labelled = new ReportLines(lexicon);
        var fronts = labelled.Of(lines, whole: false);
        var starts = Starts(fronts, lexicon).ToList();
        var reader = new ReportReader(lexicon);
        var reports = new List<FoundReport>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (first, last) = starts[i];
            var from = fronts[first].Element;
            var to = i + 1 < starts.Count ? fronts[starts[i + 1].First].Element : int.MaxValue;
            var body = labelled.Of(lines.Where(l => l.Element >= from && l.Element < to), whole: true);
            var skipped = Math.Max(0, body.FindIndex(l => l.Text == fronts[first].Text));
            reports.Add(new(from, reader.Read(body[skipped..], last - first + 1)));
        }

        return reports;
    }

    /// <summary>The meeting and item of the report that the element stands in; null before the first report.</summary>
    public static MeetingReference? MeetingAt(List<FoundReport> reports, int element)
    {
        var report = At(reports, element)?.Reading;
        return report is null
            ? null
            : new MeetingReference(report.Body, report.Date, report.MeetingDate, report.Item, report.Title);
    }

    /// <summary>The report that the element stands in; null before the first.</summary>
    public static FoundReport? At(List<FoundReport> reports, int element) =>
        reports.FindLast(r => r.FirstElement <= element);

    /// <summary>Runs of labels: three fields at least, two of them telling and two in words that only reports use.</summary>
    private static IEnumerable<(int First, int Last)> Starts(List<ReportLine> lines, ReportLexicon lexicon)
    {
        var lowest = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Field is null)
            {
                continue;
            }

            var (fields, strong, last, signed) = (new HashSet<string>(), new HashSet<string>(), i, false);
            for (var j = i; j < Math.Min(lines.Count, i + LinesOfFront) && !Ends(lines[j], lexicon); j++)
            {
                if (lines[j] is not { Field: { } field } line || line.Value.Length == 0)
                {
                    continue;
                }

                if (!fields.Add(field))
                {
                    // Who signed the report before, or whom to ask, stands above the front that has an author of its own.
                    signed |= field == lines[i].Field && field == "author";
                    // The same label once more: another form begins, or a list of items.
                    if (field is "title" or "body" or "item" or "wards")
                    {
                        break;
                    }
                }

                last = j;
                if (lexicon.IsOfReports(line.Label))
                {
                    strong.Add(field);
                }
            }

            if (signed)
            {
                continue;
            }

            if (
                fields.Count >= (lines[i].Cell ? LeastInTable : LeastFields)
                && fields.Intersect(Telling).Count() >= 2
                && strong.Count >= 2
            )
            {
                yield return (Backed(lines, i, lowest), last);
                lowest = last + 1;
                i = last;
            }
        }
    }

    private static bool Ends(ReportLine line, ReportLexicon lexicon) =>
        line.Field is null && line.Text.Length < 60 && ReportSections.Begins(line, lexicon);

    /// <summary>"14 July 2015 ITEM: 6": nothing of the front stands before it.</summary>
    private static bool OpensFront(List<ReportLine> lines, int at) =>
        MeetingDates.First(lines[at].Text) is not null
        && (
            lines[at].Text.Contains("item", StringComparison.OrdinalIgnoreCase)
            || lines[at + 1] is { Field: "item" } next && next.Element == lines[at].Element
        );

    /// <summary>The date, committee and title may stand in lines just before the first label.</summary>
    private static int Backed(List<ReportLine> lines, int at, int lowest)
    {
        var first = at;
        while (
            first > lowest
            && at - first < LinesBefore
            && (!lines[at].Cell || at - first < 2)
            && lines[first - 1] is { Field: null } before
            && lines[first].Element - before.Element < 2
            && !OpensFront(lines, first)
            && (!before.Cell || before.Element == lines[first].Element && before.Text.Length < 60)
            && !Fold.HasWords(before.Text, 15)
            && before.Text.Length < 200
            && before.Text is [not ('•' or '●' or '▪' or '*' or '-' or '–'), .., not ('.' or ';')]
            && !before.Text.Contains('@', StringComparison.Ordinal)
        )
        {
            first--;
        }

        return first;
    }
}

internal sealed record FoundReport(int FirstElement, ReportReading Reading);
