namespace Throughline.Domain.Intake.Reports;

/// <summary>Finds the covering reports of a pack and reads their front matter.</summary>
internal static class ReportFinder
{
    public static List<FoundReport> Find(SourceMaterial material) => [];

    /// <summary>The meeting and item of the report that the element stands in; null before the first report.</summary>
    public static MeetingReference? MeetingAt(List<FoundReport> reports, int element)
    {
        var report = reports.FindLast(r => r.FirstElement <= element)?.Reading;
        return report is null ? null : new MeetingReference(report.Committee, null, report.MeetingDate, report.Item, report.Title);
    }
}

internal sealed record FoundReport(int FirstElement, ReportReading Reading);
