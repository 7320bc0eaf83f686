namespace Throughline.Domain.Plans;

/// <summary>Facts about each field, beside the field: its name in a reading's JSON and on screen.</summary>
public static class FieldFacts
{
    /// <summary>The name in the JSON of a reading.</summary>
    public static string JsonName(this Field field) =>
        field switch
        {
            Field.UpdateScore => "update_score",
            Field.PreviousUpdate => "previous_update",
            _ => field.ToString().ToLowerInvariant(),
        };

    /// <summary>The name on screen.</summary>
    public static string Label(this Field field) =>
        field switch
        {
            Field.Target => "Target date or evidence",
            Field.Lead => "Lead person",
            Field.Outcome => "Desired outcome",
            Field.UpdateScore => "Update score",
            Field.Direction => "Direction of travel",
            Field.PreviousUpdate => "Previous update",
            Field.Agreed => "Date agreed",
            _ => field.ToString(),
        };

    /// <summary>True for fields that govern the rows below them: repeated on each row of a reading.</summary>
    public static bool Governs(this Field field) =>
        field
            is Field.Finding
                or Field.Number
                or Field.Question
                or Field.Recommendation
                or Field.Section
                or Field.Agency;
}
