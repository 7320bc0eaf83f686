using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Layout;

/// <summary>What a drawn plan shows, each as "kind: value": the measure tells how well each is read.</summary>
/// <param name="table">It is laid out as a table, and not as forms or lines.</param>
public sealed class PlanFeatures(Draft draft, TableLook look, FormatDraw format, bool table)
{
    public IEnumerable<string> All() => [.. OfRows(), .. table ? OfTable() : [], .. OfCells()];

    private IEnumerable<string> OfRows()
    {
        yield return $"rows: {Size(draft.Items.Count, 6, 12)}";
        yield return Governing("outer", draft.Outer, look.Outer);
        yield return Governing("inner", draft.Inner, look.Inner);
        yield return $"number: {Number()}";
        yield return $"rules: {(format.Name is "docx" or "pdf" ? Name(look.Rulings) : "not drawn")}";
    }

    private IEnumerable<string> OfTable() =>
        Where(
            (
                $"head: {draft.Columns.Max(c => c.Above.Count) + 1} line(s){(look.TitleLine.Length > 0 ? " and a title" : "")}",
                true
            ),
            ("rows: a total below", look.TotalLine.Length > 0),
            ("rows: broken into lines of print", look.BreaksAt > 0),
            ("head: again on each page", look.RepeatsHead && format.HasPages),
            ("rows: cut by pages", look.CutsRows && format.Name is "pdf" or "txt layout" && look.CutsRows),
            ($"columns: {Size(draft.Columns.Count, 6, 9)}", true)
        );

    private IEnumerable<string> OfCells() =>
        Where(
            ($"periods: {Periods()}", true),
            ("cells: steps", draft.Items.Any(i => i.Steps.Count > 0)),
            ("number: before the action's words", draft.Items.Any(i => i.WithoutNumber.Length > 0)),
            ("rating: in the update's cell", draft.RatingInUpdate),
            ("columns: of no field", Has(Slot.Other)),
            ("columns: scores", Has(Slot.Score)),
            ("headings: held back", Shown().Any(Headings.IsHeldBack))
        );

    private IEnumerable<string> Shown() =>
        [.. draft.Columns.Select(c => c.Heading), draft.OuterHeading, draft.InnerHeading];

    private bool Has(Slot slot) => draft.ColumnOf(slot) is not null;

    private string Number() =>
        draft.ColumnOf(Slot.Number) switch
        {
            null => "none",
            { Heading: "" } => "without heading",
            _ => draft.NumberOfGroup ? "of the group" : "of the action",
        };

    private string Periods() =>
        draft.Columns.Any(c => c.Period is not null) ? "columns"
        : draft.Items.Any(i => i.Entries.Count > 0) ? "dated entries in a cell"
        : "none";

    private string Governing(string which, Slot? slot, Governs manner) =>
        slot is null ? $"{which}: none" : $"{which}: {Name(slot)} {(table ? Name(manner) : "above a form")}";

    private static IEnumerable<string> Where(params (string Feature, bool Is)[] features) =>
        features.Where(f => f.Is).Select(f => f.Feature);

    private static string Size(int count, int middle, int large) =>
        count < middle ? $"up to {middle - 1}"
        : count < large ? $"{middle} to {large - 1}"
        : $"{large} and more";

    private static string Name(object what) => what.ToString()!.ToLowerInvariant();
}
