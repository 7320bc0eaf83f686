namespace Throughline.Documents.Pdf.Ink;

/// <summary>A filled box that is no ruling.</summary>
internal readonly record struct FilledBox(Box Box, Rgb Colour);
