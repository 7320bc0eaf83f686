namespace Throughline.Domain.Plans.Standing;

/// <summary>What figures and sentences on a page are about.</summary>
public enum FigureScope
{
    WholePlan,

    /// <summary>An agency's people see their own actions only: nothing is said of the rest.</summary>
    OwnPart,

    /// <summary>Several plans, for somebody who may not see every one.</summary>
    PlansInSight,

    /// <summary>Every plan that there is.</summary>
    AllPlans,
}

/// <summary>How sentences say their scope.</summary>
public static class FigureScopes
{
    /// <summary>What stands before a sentence; empty where the page is of all that there is.</summary>
    public static string Before(this FigureScope scope) =>
        scope switch
        {
            FigureScope.WholePlan or FigureScope.AllPlans => "",
            FigureScope.OwnPart => "Your agency’s part: ",
            FigureScope.PlansInSight => "In the plans that you may see: ",
        };

    /// <summary>What stands after a count: "9 rows of your agency’s part".</summary>
    public static string After(this FigureScope scope) =>
        scope switch
        {
            FigureScope.WholePlan or FigureScope.AllPlans => "",
            FigureScope.OwnPart => " of your agency’s part",
            FigureScope.PlansInSight => " in the plans that you may see",
        };

    /// <summary>"Your agency’s part: nothing is overdue."</summary>
    /// <param name="sentence">Begins with a capital letter.</param>
    public static string Says(this FigureScope scope, string sentence) =>
        scope.Before() is { Length: > 0 } before
            ? before + char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;

    /// <summary>Its name in the marks of pages, where what stands inside is about it.</summary>
    public static string Code(this FigureScope scope) =>
        scope switch
        {
            FigureScope.WholePlan => "whole",
            FigureScope.OwnPart => "own",
            FigureScope.PlansInSight => "seen",
            FigureScope.AllPlans => "all",
        };
}
