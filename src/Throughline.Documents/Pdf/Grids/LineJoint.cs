namespace Throughline.Documents.Pdf.Grids;

/// <summary>
/// A place in a cell's words where its column was too narrow for a word: the line is one word that fills it. The word may
/// go on on the next line without a blank.
/// </summary>
/// <param name="Row">The row of the part, from 0.</param>
/// <param name="At">Where the next line begins in the cell's words; a blank stands before it.</param>
internal readonly record struct LineJoint(int Row, int Column, int At);
