namespace Throughline.Domain.Plans.Standing;

/// <summary>What figures and sentences on a page are about.</summary>
public enum FigureScope
{
    WholePlan,

    /// <summary>An agency's people see their own actions only: nothing is said of the rest.</summary>
    OwnPart,
}

/// <summary>How sentences say their scope.</summary>
public static class FigureScopes
{
    /// <summary>What stands before a sentence; empty for a whole plan.</summary>
    public static string Before(this FigureScope scope) =>
        scope switch
        {
            FigureScope.WholePlan => "",
            FigureScope.OwnPart => "Your agency’s part: ",
        };

    /// <summary>"Your agency’s part: nothing is overdue."</summary>
    /// <param name="sentence">Begins with a capital letter.</param>
    public static string Says(this FigureScope scope, string sentence) =>
        scope switch
        {
            FigureScope.WholePlan => sentence,
            FigureScope.OwnPart => scope.Before() + char.ToLowerInvariant(sentence[0]) + sentence[1..],
        };

    /// <summary>Its name in the marks of figures on pages.</summary>
    public static string Code(this FigureScope scope) =>
        scope switch
        {
            FigureScope.WholePlan => "whole",
            FigureScope.OwnPart => "own",
        };
}
