using System.Globalization;
using Throughline.Core.Snapshots;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Snapshots;

/// <summary>How the parts of a snapshot are said.</summary>
public static class SnapshotWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The filled fields of an action with their names, in the order in which a person reads them.</summary>
    public static IEnumerable<(string Label, string Text)> Of(SnapshotAction a)
    {
        (string Label, string? Text)[] fields =
        [
            .. Fields.OfAction.Where(f => f != Field.Rating).SelectMany(f => Said(a, f)),
            .. (a.OwnWords ?? []).Select(w => (w.Heading, (string?)w.Text)),
            ("What children and families said", a.ChildrensVoice),
            ("Next audit", a.NextAuditOn is { } audit ? Words.Day(audit) : null),
            ("Closed", Closed(a)),
            ("Withdrawn because", a.WithdrawnWhy),
        ];
        return fields.Where(f => !string.IsNullOrEmpty(f.Text)).Select(f => (f.Label, f.Text!));
    }

    /// <summary>A target stands beside what was first promised; updates told here take the place of the paper's.</summary>
    private static IEnumerable<(string Label, string? Text)> Said(SnapshotAction a, Field field) =>
        field switch
        {
            Field.Target => [(field.Label(), a[field]), ("First promised", Moved(a))],
            Field.Update or Field.PreviousUpdate when a.Updates.Count > 0 => [],
            _ => [(field.Label(), a[field])],
        };

    public static string Of(SnapshotEvidence evidence)
    {
        var newest = evidence.Versions.MaxBy(v => v.Number);
        return newest is null
            ? evidence.Title
            : $"{evidence.Title}: speaks for {Words.Day(newest.SpeaksFrom)} to "
                + $"{Words.Day(newest.SpeaksTo)}. "
                + $"{newest.Verdict.Label()}.{(evidence.Versions.Count > 1 ? $" {evidence.Versions.Count} versions." : "")}";
    }

    public static string Of(SnapshotExtension extension) =>
        $"From {extension.FromTarget ?? "no date"} to {extension.ToTarget}: "
        + $"{Said(extension.State)}{(extension.DecidedBy is null ? "" : " by " + extension.DecidedBy)}. "
        + $"{extension.Why}";

    public static string Of(SnapshotMeasure measure) =>
        $"{measure.Text}{(measure.Baseline is { } from ? $": from {Number(from)}" : "")}{string.Concat(measure.Values.Select(v => $", {Number(v.Value)} on {Words.Day(v.On)}"))}{(measure.Goal is { } goal ? $"; goal {Number(goal)}" : "")} {measure.Unit}".Trim();

    private static string? Moved(SnapshotAction a) =>
        a.TimesMoved == 0
            ? null
            : $"{a.FirstTarget ?? "No date"}; moved "
                + $"{(a.TimesMoved == 1 ? "once" : a.TimesMoved == 2 ? "twice" : $"{a.TimesMoved} times")}, "
                + $"{Words.Count(Math.Abs(a.DaysMoved), "day")} {(a.DaysMoved < 0 ? "earlier" : "later")} than "
                + $"first promised";

    private static string? Closed(SnapshotAction a) =>
        a.ClosedOn is not { } on
            ? null
            : $"{Words.Day(on)}.{(a.ClosedWithoutWhy is null ? "" : " Without evidence or outcome, because: " + a.ClosedWithoutWhy)}";

    private static string Said(ExtensionState state) =>
        state switch
        {
            ExtensionState.Asked => "asked for, not decided",
            ExtensionState.Agreed => "agreed",
            ExtensionState.Refused => "refused",
        };

    private static string Number(double value) => value.ToString("#,0.##", British);
}
