namespace Throughline.Documents.Pdf;

/// <summary>A part of a drawn page that can be pointed at: lit or not, and where choosing it leads.</summary>
/// <param name="Link">An address within the site; null for none.</param>
/// <param name="Label">What the part is, for a screen reader.</param>
public sealed record DrawnArea(Box Box, bool Lit, string? Link, string Label);
