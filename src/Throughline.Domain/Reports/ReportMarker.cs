using Throughline.Domain.Calendar;

namespace Throughline.Domain.Reports;

/// <summary>What a marker puts in.</summary>
public enum ReportMarkerKind
{
    /// <summary>"[[plan]]": how many actions of the item's plan stand where.</summary>
    Plan,

    /// <summary>"[[questions]]": what the rules would ask of that plan.</summary>
    Questions,
}

/// <summary>A reference that is live until the report is frozen.</summary>
/// <param name="AsOf">The day of the counts, "[[plan 30 November 2026]]"; null for the day on which it is read.</param>
public sealed record ReportMarker(ReportMarkerKind Kind, DateOnly? AsOf)
{
    /// <returns>Null for a line that is no marker; one with a day that cannot be read is none, and so stays in sight.</returns>
    public static ReportMarker? Of(string line)
    {
        line = line.Trim();
        if (!line.StartsWith("[[", StringComparison.Ordinal) || !line.EndsWith("]]", StringComparison.Ordinal))
        {
            return null;
        }

        var said = line[2..^2].Trim();
        if (said.Equals("questions", StringComparison.OrdinalIgnoreCase))
        {
            return new(ReportMarkerKind.Questions, null);
        }

        if (said.Equals("plan", StringComparison.OrdinalIgnoreCase))
        {
            return new(ReportMarkerKind.Plan, null);
        }

        return
            said.StartsWith("plan ", StringComparison.OrdinalIgnoreCase)
            && TargetDate.Parse(said[5..]) is { Kind: TargetKind.Day, First: { } day }
            ? new(ReportMarkerKind.Plan, day)
            : null;
    }

    /// <summary>The same reference is told by the same key.</summary>
    public string Key =>
        AsOf is { } day
            ? $"{Kind}:{day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}"
            : $"{Kind}";
}
