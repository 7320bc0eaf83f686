using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>
/// Finds the covering reports of a pack and reads their front matter, recommendations and implications.
/// </summary>
internal static class ReportFinder
{
    private const int LinesOfFrontMatter = 16;

    public static List<FoundReport> Find(SourceMaterial material)
    {
        var reports = new List<FoundReport>();
        var starts = Starts(material).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : material.Elements.Count;
            var reading = ReportReader.Read(material, starts[i], end);
            reports.Add(
                new(starts[i], reading with { Details = ReportDetailReader.Read(material, starts[i], end, reading) })
            );
        }

        return reports;
    }

    /// <summary>The meeting and item of the report that the element stands in; null before the first report.</summary>
    public static MeetingReference? MeetingAt(List<FoundReport> reports, int element)
    {
        var report = At(reports, element)?.Reading;
        return report is null
            ? null
            : new MeetingReference(
                report.Committee,
                DateOf(report.MeetingDate),
                report.MeetingDate,
                report.Item,
                report.Title
            );
    }

    /// <summary>The report that the element stands in; null before the first.</summary>
    public static FoundReport? At(List<FoundReport> reports, int element) =>
        reports.FindLast(r => r.FirstElement <= element);

    private static DateOnly? DateOf(string? words) =>
        words is null ? null
        : Calendar.TargetDate.Parse(words) is { Kind: Calendar.TargetKind.Day } day ? day.First
        : null;

    /// <summary>A title block in a table, or a run of lines with at least two marks of front matter.</summary>
    private static IEnumerable<int> Starts(SourceMaterial material)
    {
        var last = -LinesOfFrontMatter;
        for (var i = 0; i < material.Elements.Count; i++)
        {
            if (i - last < LinesOfFrontMatter / 2)
            {
                continue;
            }

            var starts = material.Elements[i] switch
            {
                SourceTable table => FrontMatter.IsTitleBlock(table),
                SourceText text => FrontMatter.IsMark(text.Text)
                    && material
                        .Elements.Skip(i + 1)
                        .Take(LinesOfFrontMatter)
                        .OfType<SourceText>()
                        .Count(t => FrontMatter.IsMark(t.Text)) >= 2,
                _ => false,
            };
            if (starts)
            {
                var first = Backed(material, i);
                last = i;
                yield return first;
            }
        }
    }

    /// <summary>The date, committee and title may stand in lines just before the first mark.</summary>
    private static int Backed(SourceMaterial material, int at)
    {
        var first = at;
        while (
            first > 0
            && at - first < 4
            && material.Elements[at] is SourceText
            && material.Elements[first - 1] is SourceText { Kind: not TextKind.Furniture } text
            && !Fold.HasWords(text.Text, 15)
            && !text.Text.EndsWith('.')
        )
        {
            first--;
        }

        return first;
    }
}

internal sealed record FoundReport(int FirstElement, ReportReading Reading);
