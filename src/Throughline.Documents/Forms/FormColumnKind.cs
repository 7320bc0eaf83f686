namespace Throughline.Documents.Forms;

/// <summary>What a column of a form takes.</summary>
public enum FormColumnKind
{
    Text,
    Choice,
    Date,
}
