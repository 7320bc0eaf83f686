using System.Globalization;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Threads;
using Throughline.Documents;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Shared;

/// <summary>How numbers, days and states are said on every page.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Count(int n, string noun, string? plural = null) =>
        $"{n.ToString("N0", British)} {(n == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>Small numbers in words, as in running text.</summary>
    public static string Number(int n) =>
        n switch
        {
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            10 => "ten",
            _ => n.ToString("N0", British),
        };

    public static string Day(DateTime day) => day.ToLocalTime().ToString("d MMMM yyyy", British);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Of(RecommendationKind kind) =>
        kind switch
        {
            RecommendationKind.Question => "Question",
            RecommendationKind.Recommendation => "Recommendation",
            RecommendationKind.Project => "Project heading",
        };

    public static string Of(Field field) =>
        field switch
        {
            Field.Target => "Target",
            Field.UpdateScore => "Updated score",
            Field.PreviousUpdate => "Earlier update",
            Field.Direction => "Direction of travel",
            Field.Lead => "Lead",
            _ => field.ToString(),
        };

    /// <summary>The step as something that a person does.</summary>
    public static string Of(ActionStep step) =>
        step switch
        {
            ActionStep.Change => "Change, move, split, merge or withdraw",
            ActionStep.Rating => "Change the rating",
            ActionStep.Target => "Ask for a new target date",
            ActionStep.DecideTarget => "Decide about the new target date",
            ActionStep.Measure => "Add a measure",
            ActionStep.Audit => "Say when it is next audited",
            ActionStep.Contributors => "Choose contributing agencies",
            ActionStep.Voice => "Write what children said",
            ActionStep.Impact => "Confirm the difference made",
            ActionStep.Propose => "Propose closure",
            ActionStep.Decide => "Decide about closure",
            ActionStep.Reopen => "Open it again",
            ActionStep.Held => "Say whether it held",
        };

    /// <summary>
    /// Where a row of a paper stands: "pack of 14 July, page 47, row 12"; null for an action added by hand.
    /// </summary>
    public static string? Source(Plan plan, PlanAction action)
    {
        if (action.RowId is not { } row)
        {
            return null;
        }

        var from =
            plan.PaperDay is { } day ? $"paper of {Day(day)}"
            : plan.MeetingDate is { } met ? $"pack of {met}"
            : plan.Document?.Name ?? "the paper";
        return plan.Document?.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true
            ? $"{from}, {SheetRow(action.SourcePage, action.SourceLine)}"
            : $"{from}, {Place(action.SourcePage, action.SourceLine, null, action.SourceWhere)}{(action.SourceLine is null && row.Split('.') is [_, var number] ? $", row {number}" : "")}";
    }

    /// <summary>The beginning of a text, for a list to choose from.</summary>
    public static string Beginning(string text, int most = 70) =>
        text.Length <= most ? text : text[..most].TrimEnd() + "…";

    /// <summary>"27 March 2027, 14:05".</summary>
    public static string Moment(DateTime at) => at.ToLocalTime().ToString("d MMMM yyyy, HH:mm", British);

    public static string Of(ReadingSummary reading) =>
        reading.State switch
        {
            ReadingState.Waiting => "Waiting to be read.",
            ReadingState.Reading => reading.PagesInAll > 0
                ? $"Being read: {reading.PagesRead} of {Count(reading.PagesInAll, "page")}."
                : "Being read.",
            ReadingState.Ready =>
                $"Read on {Day(reading.AskedAt)}: {PagesOf(reading)}{Count(reading.Drafts.Count, "plan")} found.",
            ReadingState.Stopped => "The reading was stopped.",
            ReadingState.Failed => $"Could not be read. {reading.Failure}",
        };

    /// <summary>Only of a PDF is it known how many pages it has.</summary>
    private static string PagesOf(ReadingSummary reading) =>
        reading.DocumentName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? Count(reading.PagesInAll, "page") + ", "
            : "";

    /// <summary>"Read 12 pages"; of a Word document nobody knows its pages who does not print it.</summary>
    /// <param name="format">As a reading keeps it: "pdf", "docx".</param>
    public static string Read(string format, int pages) =>
        format == "pdf" ? $"Read {Count(pages, "page")}"
        : format == "xlsx" ? $"Read {Count(pages, "sheet")}"
        : "Read the whole document";

    /// <summary>Where something stands, in words: see <see cref="SourceWords"/>.</summary>
    public static string Place(SourcePlace place) => SourceWords.Of(place);

    public static string Place(int page, int? line, string? cell, string? where = null) =>
        SourceWords.Of(page, line, cell, where);

    /// <summary>Where a row of a sheet stands.</summary>
    public static string SheetRow(int sheet, int? row) => sheet > 1 ? $"sheet {sheet}, row {row}" : $"row {row}";
}
