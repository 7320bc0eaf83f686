namespace Throughline.UnseenPlans.Plans;

/// <summary>A column: what it holds, what it is called, and the headings above its own (outermost first).</summary>
public sealed record DraftColumn(Slot Slot, string Heading)
{
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Which dated period of progress it is of, from 0 for the earliest; null where there is only one.</summary>
    public int? Period { get; init; }
}

/// <summary>How words that govern several rows stand in a table.</summary>
public enum Governs
{
    /// <summary>A column, the words again on each row.</summary>
    Repeated,

    /// <summary>A column whose cells are merged down over the rows.</summary>
    Merged,

    /// <summary>A column with the words on the first row alone.</summary>
    BlankBelow,

    /// <summary>A row of its own over all columns.</summary>
    Banner,

    /// <summary>A heading over a table, a form or lines of its own.</summary>
    Heading,
}

/// <summary>Words that govern several rows: a theme, a finding, a recommendation, an agency.</summary>
/// <param name="Text">The words in a cell of their own.</param>
/// <param name="Label">Such as "Recommendation 3"; empty where there is none.</param>
public sealed record DraftGroup(Slot Slot, string Text, string Label, string Number)
{
    /// <summary>As a banner or heading has them.</summary>
    public string Whole => Label.Length == 0 ? Text : $"{Label}: {Text}";
}

/// <summary>What shows a rating: the words or sign in the cell, its fill ("RRGGBB"), and what a person calls it.</summary>
/// <param name="Also">Other words that a person may have for it.</param>
public sealed record DraftRating(string Shown, string? Fill, string Gold, params string[] Also);

/// <summary>One row that a person counts.</summary>
public sealed class DraftItem
{
    public DraftGroup? Outer { get; init; }
    public DraftGroup? Inner { get; init; }
    public Dictionary<DraftColumn, string> Cells { get; } = [];

    /// <summary>Short steps that together are the action, set one under the other; empty where it is one sentence.</summary>
    public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>Dated entries that together are the update.</summary>
    public IReadOnlyList<string> Entries { get; set; } = [];
    public DraftRating? Rating { get; set; }

    /// <summary>Where a workbook keeps the target as a day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The action's words where its number stands before them in one cell; empty where it does not.</summary>
    public string WithoutNumber { get; set; } = "";
    public bool Withdrawn { get; set; }
}

/// <summary>A plan before it is laid out.</summary>
public sealed record Draft
{
    public required string Title { get; init; }
    public required IReadOnlyList<DraftColumn> Columns { get; init; }
    public Slot? Outer { get; init; }
    public Slot? Inner { get; init; }
    public string OuterHeading { get; init; } = "";
    public string InnerHeading { get; init; } = "";
    public required IReadOnlyList<DraftItem> Items { get; init; }
    public required RatingStyle Ratings { get; init; }

    /// <summary>The number is the governing group's: written once for the rows that it governs.</summary>
    public bool NumberOfGroup { get; init; }

    /// <summary>The rating stands before the words of the update, in one cell.</summary>
    public bool RatingInUpdate { get; init; }

    public DraftColumn? ColumnOf(Slot slot) => Columns.FirstOrDefault(c => c.Slot == slot);
}
