namespace Throughline.Documents.Forms;

/// <summary>What a cell of a returned form holds.</summary>
public enum FilledKind
{
    Empty,
    Text,
    Number,
    Date,
    Formula,
    Error,
}
