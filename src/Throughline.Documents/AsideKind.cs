namespace Throughline.Documents;

/// <summary>Why words stand beside the text and not in it.</summary>
public enum AsideKind
{
    /// <summary>A comment or note that somebody made on the text.</summary>
    Comment,

    /// <summary>The program that shows the file does not show them.</summary>
    Hidden,

    /// <summary>A tracked change takes them out, or moves them elsewhere.</summary>
    Deleted,

    /// <summary>In a diagram, a chart or a picture of letters.</summary>
    Drawn,

    /// <summary>On a button or a stamp.</summary>
    Stamped,

    /// <summary>An answer of a form that stands on no page.</summary>
    Unplaced,
}
