namespace Throughline.Domain.Plans;

/// <summary>What is known of a field wherever it goes: a field is declared by its name and these.</summary>
/// <param name="Label">Its name on screen, in sheets and in exports.</param>
public sealed record FieldFact(string Label)
{
    /// <summary>Its name in a reading's JSON and the API, where it is not the label's first word in lower case.</summary>
    public string? JsonName { get; init; }

    /// <summary>It governs the rows below it: repeated on each row of a reading.</summary>
    public bool Governs { get; init; }

    /// <summary>The action bears it itself: not the answer, nor what stands above.</summary>
    public bool OfAction { get; init; } = true;

    /// <summary>It holds sentences rather than a name, a date or a score.</summary>
    public bool Sentences { get; init; }

    /// <summary>People write it on the action's page; others change with a reason or by an update.</summary>
    public bool Typed { get; init; }

    /// <summary>
    /// The field that its headings mean where the plan has no other column for that: "success criteria" beside an
    /// outcome are the measure, and alone the outcome.
    /// </summary>
    public Field? Beside { get; init; }

    /// <summary>A column under its headings whose cells grade the rows (High, Medium, Low) is this field.</summary>
    public bool Grades { get; init; }

    /// <summary>The full-text search finds an action by it.</summary>
    public bool Searched { get; init; } = true;

    /// <summary>How wide its column is in a plan's spreadsheet, in characters; 0 where it has none of its own.</summary>
    public int SheetWidth { get; init; }
}

/// <summary>Facts about each field, beside the field.</summary>
public static class FieldFacts
{
    private static readonly FieldFact[] Known = [.. Enum.GetValues<Field>().Select(Of)];

    /// <summary>The name in the JSON of a reading.</summary>
    public static string JsonName(this Field field) => field.Facts().JsonName ?? field.ToString().ToLowerInvariant();

    /// <summary>The name on screen.</summary>
    public static string Label(this Field field) => field.Facts().Label;

    /// <summary>True for fields that govern the rows below them: repeated on each row of a reading.</summary>
    public static bool Governs(this Field field) => field.Facts().Governs;

    public static FieldFact Facts(this Field field) => Known[(int)field];

    private static FieldFact Of(Field field) =>
        field switch
        {
            Field.Finding => Above("Finding"),
            Field.Number => Above("Number"),
            Field.Question => Above("Question"),
            Field.Recommendation => Above("Recommendation"),
            Field.Section => Above("Section"),
            Field.Agency => Above("Agency"),
            Field.Response => new("Response") { OfAction = false, Sentences = true },
            Field.Action => new("Action") { Sentences = true, Typed = true },
            Field.Rating => new("Rating"),
            Field.Constraint => new("Constraint") { Sentences = true, Typed = true },
            Field.Target => new("Target date or evidence"),
            Field.Lead => new("Lead person") { Typed = true },
            Field.Owner => new("Owner") { Typed = true },
            Field.Outcome => new("Desired outcome") { Sentences = true, Typed = true },
            Field.Score => new("Score") { Searched = false },
            Field.UpdateScore => new("Update score") { JsonName = "update_score", Searched = false },
            Field.Direction => new("Direction of travel") { Searched = false },
            Field.Update => new("Update") { Sentences = true },
            Field.PreviousUpdate => new("Previous update") { JsonName = "previous_update" },
            Field.Description => new("Description") { Typed = true },
            Field.Cost => new("Cost") { Typed = true },
            Field.Agreed => new("Date agreed") { Typed = true },
            Field.Priority => Typed("Priority", Field.Recommendation, 12) with { Grades = true },
            Field.EvidenceOfCompletion => Typed("Evidence", Field.Update, 30) with
            {
                JsonName = "evidence",
                Sentences = true,
            },
            Field.Resources => Typed("Resources", Field.Cost, 24) with { Sentences = true },
            Field.SuccessMeasure => Typed("Success measure", Field.Outcome, 30) with
            {
                JsonName = "success_measure",
                Sentences = true,
            },
        };

    private static FieldFact Typed(string label, Field beside, int width) =>
        new(label)
        {
            Typed = true,
            Beside = beside,
            SheetWidth = width,
        };

    private static FieldFact Above(string label) => new(label) { Governs = true, OfAction = false };
}
