using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Spreadsheets;

/// <summary>Where a filled spreadsheet stands: looked at, applied, or put aside.</summary>
public enum SpreadsheetState
{
    Waiting,
    Applied,
    PutAside,
}
