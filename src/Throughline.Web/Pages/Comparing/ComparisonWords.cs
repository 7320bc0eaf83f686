using Microsoft.AspNetCore.Html;
using Throughline.Core.Comparing;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Comparing;

/// <summary>How what changed between two versions is said.</summary>
public static class ComparisonWords
{
    private const int LongestStep = 60;

    /// <summary>The columns of a list of changes that is taken away.</summary>
    internal static (string Column, Func<PlanChange, object?> Value)[] Columns(ComparedPlans compared) =>
        [
            ("Change", c => Label(c)),
            ("Where", c => Where(compared.RowOf(c))),
            ("Before", c => c.Before),
            ("After", c => c.After),
            ("Why it matters", c => c.Why),
            ("How much it matters, 0 to 1", c => Math.Round(c.Matters, 2)),
        ];

    public static string Label(PlanChange change) =>
        change.Kind switch
        {
            PlanChangeKind.Dropped => "No longer in the plan",
            PlanChangeKind.Added => "New in the plan",
            PlanChangeKind.Replaced => "Another promise in its place",
            PlanChangeKind.Split => "One row became several",
            PlanChangeKind.Merged => "Several rows became one",
            PlanChangeKind.Withdrawn => "Withdrawn",
            PlanChangeKind.Reinstated => "No longer withdrawn",
            PlanChangeKind.Closed => "Closed",
            PlanChangeKind.Reopened => "Open again",
            PlanChangeKind.Agency => "Another agency",
            PlanChangeKind.Owner => "Another lead",
            PlanChangeKind.Date => "The date",
            PlanChangeKind.Rating => "The rating",
            PlanChangeKind.Score => "The score",
            PlanChangeKind.Direction => "The direction of travel",
            PlanChangeKind.Renumbered => "Another number",
            PlanChangeKind.Section => "Another section",
            PlanChangeKind.Reworded => change.Field is { } field ? $"Other words: {Words.Of(field).ToLowerInvariant()}"
            : change.Heading is { } heading ? $"Other words: {heading}"
            : "Other words",
        };

    /// <summary>
    /// A value that became another, such as a rating: what it was and what it is; null for words that are better shown
    /// word by word.
    /// </summary>
    public static (string Before, string After)? Step(PlanChange change) =>
        change.Kind switch
        {
            PlanChangeKind.Rating
            or PlanChangeKind.Score
            or PlanChangeKind.Direction
            or PlanChangeKind.Date when IsShort(change.Before) && IsShort(change.After) => (
                Said(change.Before),
                Said(change.After)
            ),
            _ => null,
        };

    private static bool IsShort(string? words) => (words?.Length ?? 0) <= LongestStep;

    private static string Said(string? words) => string.IsNullOrWhiteSpace(words) ? "nothing" : words;

    public static string Label(DocumentChangeKind kind) =>
        kind switch
        {
            DocumentChangeKind.Removed => "No longer there:",
            DocumentChangeKind.Added => "New:",
            DocumentChangeKind.Reworded => "Other words:",
        };

    /// <summary>"number 3c, Health"; null where neither is known.</summary>
    public static string? Where(PlanRow? row)
    {
        var words = string.Join(
            ", ",
            new[] { string.IsNullOrWhiteSpace(row?.Number) ? null : "number " + row.Number, row?.Agency }.Where(p =>
                !string.IsNullOrWhiteSpace(p)
            )
        );
        return words.Length == 0 ? null : words;
    }

    /// <summary>Words with what was taken away and put in marked, without a blank that the texts do not have.</summary>
    public static IHtmlContent Marked(IEnumerable<WordRun> runs)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            if (run.SpaceBefore)
            {
                html.Append(" ");
            }

            switch (run.Kind)
            {
                case RunKind.Removed:
                    html.AppendHtml("<del><span class=\"govuk-visually-hidden\">[removed: </span>")
                        .Append(run.Words)
                        .AppendHtml("<span class=\"govuk-visually-hidden\">]</span></del>");
                    break;
                case RunKind.Added:
                    html.AppendHtml("<ins><span class=\"govuk-visually-hidden\">[added: </span>")
                        .Append(run.Words)
                        .AppendHtml("<span class=\"govuk-visually-hidden\">]</span></ins>");
                    break;
                case RunKind.Same:
                    html.Append(run.Words);
                    break;
            }
        }

        return html;
    }

    /// <summary>How many rows were found again and what became of the others.</summary>
    public static string Sentence(ComparedPlans compared, FigureScope scope)
    {
        var matter = compared.Changes.Count(c => c.Matters >= PlanChanges.OfMeaning);
        var (before, after) = (compared.Match.Before.Rows.Count, compared.Match.After.Rows.Count);
        return matter == 0
            ? scope.Says(
                $"Nothing of meaning changed: {Words.Count(before, "row")} then, {Words.Count(after, "row")} now."
            )
            : scope.Before()
                + $"{Words.Count(matter, "change")} that may matter. {Words.Count(before, "row")} then, "
                + $"{Words.Count(after, "row")} now: {compared.Match.Dropped.Count} no longer there, "
                + $"{compared.Match.Added.Count} new.";
    }
}
