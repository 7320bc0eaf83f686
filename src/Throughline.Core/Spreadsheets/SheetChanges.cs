namespace Throughline.Core.Spreadsheets;

/// <summary>What of an action a filled row changes.</summary>
public enum SheetField
{
    Rating,
    Words,
    Date,
}

/// <summary>One change that a filled sheet asks for; it counts only when somebody ticks it.</summary>
/// <param name="Row">The row's number in the sheet.</param>
/// <param name="Old">What stood there when the sheet was downloaded.</param>
/// <param name="Later">What somebody else made of it since; null when nobody touched it.</param>
/// <param name="New">What the sheet says.</param>
/// <param name="Why">The reason given with it.</param>
/// <param name="Problem">Why it cannot be taken as it is; null when it can.</param>
public sealed record SheetChange(
    SheetRow Action,
    SheetField Field,
    int Row,
    string Old,
    string? Later,
    string New,
    string? Why,
    string? Problem
)
{
    /// <summary>The plan's own code for a new rating.</summary>
    public string? Rating { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>
    /// True when it could be taken if somebody said why: the reason may be written beside it on the page.
    /// </summary>
    public bool NeedsReason => Problem is null && Why is null && Field != SheetField.Words;

    public bool IsConflict => Later is not null;

    /// <summary>Its name in a form.</summary>
    public string Key => $"{Action.ActionId:N}.{Field}";
}

/// <summary>
/// Something in the sheet that is not taken, in a sentence; nothing that came back is passed over in silence.
/// </summary>
/// <param name="Row">Null for what concerns the whole workbook.</param>
/// <param name="Words">The cell's own words, so that they are not lost.</param>
public sealed record SheetNote(int? Row, string Text, string? Words = null);

/// <summary>All that a filled sheet would change, and all of it that is not taken.</summary>
public sealed record SheetChanges(IReadOnlyList<SheetChange> Changes, IReadOnlyList<SheetNote> Notes)
{
    public bool IsEmpty => Changes.Count == 0 && Notes.Count == 0;
}
