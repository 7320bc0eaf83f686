namespace Throughline.Documents.Forms;

/// <summary>How a cell looks: the named style of the workbook that it wears.</summary>
public enum FormTint
{
    None,
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
}
