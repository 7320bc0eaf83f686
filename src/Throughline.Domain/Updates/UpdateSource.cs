namespace Throughline.Domain.Updates;

/// <summary>How an update reached the plan.</summary>
public enum UpdateSource
{
    Web,
    Grid,
    Spreadsheet,
    Api,
}
