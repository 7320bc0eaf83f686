namespace Throughline.Documents.Forms;

/// <summary>A locked cell's words and tint.</summary>
public readonly record struct FormCell(string Text, FormTint Tint = FormTint.None);
