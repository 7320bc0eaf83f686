using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Readings;

/// <summary>What the plans of a reading leave of its paper, with what it was taken for, so that nothing is passed over unseen.</summary>
public sealed class BesideModel(IntakeQueries intake) : PageModel
{
    private const string FirstRow = ", row 1";

    public ReadingSummary Reading { get; private set; } = null!;

    /// <summary>Tables of which no plan has anything.</summary>
    public IReadOnlyList<BesidePart> Tables => [.. Reading.Beside.Where(b => b.Kind == BesideKind.Table)];

    /// <summary>Cells of the plans' own tables, then lines of their pages.</summary>
    public IReadOnlyList<BesidePart> Lines =>
        [.. Reading.Beside.Where(b => b.Kind != BesideKind.Table).OrderBy(b => b.Kind != BesideKind.Cells)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await intake.FindAsync(id, cancel) is not { State: ReadingState.Ready } reading)
        {
            return NotFound();
        }

        Reading = reading;
        return Page();
    }

    /// <summary>"3 tables and 41 lines".</summary>
    public static string Counted(IReadOnlyList<BesidePart> beside)
    {
        var tables = beside.Count(b => b.Kind == BesideKind.Table);
        var lines = beside.Count - tables;
        return tables == 0 ? Words.Count(lines, "line")
            : lines == 0 ? Words.Count(tables, "table")
            : $"{Words.Count(tables, "table")} and {Words.Count(lines, "line")}";
    }

    /// <summary>"Page 4", "Under “Appendix C: Risk register”": of a table not where its first row is.</summary>
    public static string Place(BesidePart part)
    {
        var words = SourceWords.Of(part.Place);
        words =
            part.Kind == BesideKind.Table && words.EndsWith(FirstRow, StringComparison.Ordinal)
                ? words[..^FirstRow.Length]
                : words;
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What it was taken for.</summary>
    public static string TakenFor(BesideKind kind) =>
        kind switch
        {
            BesideKind.Table => "A table that is no plan",
            BesideKind.Cells => "Cells of a plan’s table",
            BesideKind.Title => "The plan’s title",
            BesideKind.Key => "What ratings mean",
            BesideKind.RunningLine => "Head or foot of a page",
            BesideKind.Line => "A line of the paper",
        };
}
