using System.Text;

namespace Throughline.Domain.Plans.Standing;

/// <summary>
/// The names under which pages mark their figures, so that the same figure can be found, and held against itself,
/// wherever it stands.
/// </summary>
public static class FigureName
{
    public const string Actions = "actions";
    public const string Overdue = "overdue";
    public const string OverdueOrExtended = "overdue-or-extended";
    public const string Saved = "saved-by-move";
    public const string Dated = "dated";
    public const string Moved = "moved";
    public const string TimesMoved = "times-moved";
    public const string NoClearDate = "no-clear-date";
    public const string SilentPlaces = "silent-places";
    public const string SilentAgencies = "silent-agencies";
    public const string NotTheirs = "not-theirs";
    public const string Places = "places";
    public const string Answered = "answered-places";
    public const string PlansWithSilence = "plans-with-silence";
    public const string Plans = "plans";

    public static string Of(DeliveryState state) => "delivery-" + Kebab(state.ToString());

    public static string Of(Delivery delivery) => Of(DeliveryStates.Of(delivery));

    public static string Of(Assurance assurance) => "assurance-" + Kebab(assurance.ToString());

    /// <summary>"OverdueOrExtended" as "overdue-or-extended".</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var c in name)
        {
            kebab.Append(char.IsUpper(c) && kebab.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
