namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// A straight ruling: a stroke or a thin filled box. At is its x (vertical) or y (horizontal); From and To its ends.
/// </summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    public double Length => To - From;
}
