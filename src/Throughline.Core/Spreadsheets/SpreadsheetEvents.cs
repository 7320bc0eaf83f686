using Throughline.Core.Data;

namespace Throughline.Core.Spreadsheets;

/// <summary>What happens to filled spreadsheets.</summary>
public static class SpreadsheetEvents
{
    /// <summary>A filled spreadsheet came back.</summary>
    public static readonly EventType Uploaded = new("spreadsheet.uploaded", "spreadsheet uploaded");

    /// <summary>Chosen changes of it became updates.</summary>
    public static readonly EventType Applied = new("spreadsheet.applied", "spreadsheet applied");

    /// <summary>Nothing of it is wanted.</summary>
    public static readonly EventType PutAside = new("spreadsheet.put-aside", "spreadsheet put aside");
}
