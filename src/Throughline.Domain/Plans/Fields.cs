namespace Throughline.Domain.Plans;

/// <summary>The fields, for all that goes through each: nobody lists them by hand.</summary>
public static class Fields
{
    /// <summary>In their order in a reading's JSON.</summary>
    public static IReadOnlyList<Field> All { get; } = Enum.GetValues<Field>();

    /// <summary>
    /// The fields of a row's own, in the order in which a person reads them: a description stands beside its action.
    /// </summary>
    public static IReadOnlyList<Field> OfRow { get; } =
    [.. All.Where(f => !f.Governs()).OrderBy(f => f == Field.Description ? Field.Action : f)];

    /// <summary>Those that an action bears itself: without the answer that it stands under.</summary>
    public static IReadOnlyList<Field> OfAction { get; } = [.. OfRow.Where(f => f.Facts().OfAction)];

    /// <summary>Those of an action that people write and change without giving a reason.</summary>
    public static IReadOnlyList<Field> Typed { get; } = [.. OfAction.Where(f => f.Facts().Typed)];

    /// <summary>Those that a plan's spreadsheet shows where the plan has words for them.</summary>
    public static IReadOnlyList<Field> InSheet { get; } = [.. OfAction.Where(f => f.Facts().SheetWidth > 0)];
}
