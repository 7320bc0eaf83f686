namespace Throughline.UnseenPlans.Plans;

/// <summary>What a column of a plan holds; <see cref="Other"/> is what no field stands for.</summary>
public enum Slot
{
    Number,
    Section,
    Finding,
    Recommendation,
    Agency,
    Response,
    Action,
    Outcome,
    Lead,
    Owner,
    Target,
    Constraint,
    Cost,
    Update,
    Rating,
    Score,
    UpdateScore,
    Direction,
    Other,
}

/// <summary>Facts about slots.</summary>
public static class SlotFacts
{
    /// <summary>The name of its field in a rows file; null for what no field stands for.</summary>
    public static string? Field(this Slot slot) =>
        slot switch
        {
            Slot.Other => null,
            Slot.UpdateScore => "update_score",
            _ => slot.ToString().ToLowerInvariant(),
        };

    /// <summary>How wide its column is beside the others.</summary>
    public static int Width(this Slot slot) =>
        slot switch
        {
            Slot.Number => 6,
            Slot.Section or Slot.Agency => 14,
            Slot.Finding or Slot.Recommendation => 22,
            Slot.Action or Slot.Update or Slot.Response => 26,
            Slot.Outcome => 18,
            Slot.Lead or Slot.Owner or Slot.Constraint => 14,
            Slot.Cost => 12,
            Slot.Target => 12,
            Slot.Rating => 9,
            Slot.Score or Slot.UpdateScore or Slot.Direction => 8,
            Slot.Other => 10,
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "A slot without a width."),
        };
}
