using Throughline.Core.Data;

namespace Throughline.Core.Exports;

/// <summary>What happens when data is taken away.</summary>
public static class ExportEvents
{
    /// <summary>Somebody took data away; the new value says what.</summary>
    public static readonly EventType DataExported = new("export.data-exported", "data exported");
}
