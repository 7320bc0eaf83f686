namespace Throughline.Domain.Reports;

/// <summary>How far a report has come; in this order, and back with a reason.</summary>
public enum ReportState
{
    Draft,

    /// <summary>With those who clear it; its words may still be put right.</summary>
    Sent,

    /// <summary>It may go out; its words stand.</summary>
    Cleared,
}

/// <summary>Facts about each state.</summary>
public static class ReportStates
{
    public static string Label(this ReportState state) =>
        state switch
        {
            ReportState.Draft => "Draft",
            ReportState.Sent => "Sent for clearance",
            ReportState.Cleared => "Cleared",
        };
}
