namespace Throughline.Documents.Pdf.Ink;

/// <summary>A letter, or a ligature of several, where it is printed: from its left to its right, in points.</summary>
internal readonly record struct PrintedLetter(string Text, double Left, double Right);
