namespace Throughline.Domain.Intake;

/// <summary>What was read out of one document: its plans and its covering reports.</summary>
public sealed record PackReading
{
    public required string Name { get; init; }
    public required string Format { get; init; }
    public required int Pages { get; init; }
    public required long Characters { get; init; }
    public IReadOnlyList<PlanReading> Plans { get; init; } = [];
    public IReadOnlyList<ReportReading> Reports { get; init; } = [];

    /// <summary>
    /// Places outside tables whose lines are labelled as a plan's columns are, so that a plan may stand there unread.
    /// </summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];
}

/// <summary>Lines with a plan's labels and no table.</summary>
/// <param name="Place">The first of them.</param>
/// <param name="Labels">Their labels as they stand.</param>
public sealed record UnreadPart(SourcePlace Place, IReadOnlyList<string> Labels)
{
    /// <summary>Says it in a sentence for the screen.</summary>
    public string Sentence =>
        $"From page {Place.Page}{(Place.Line is { } line ? $", line {line}" : "")} lines are labelled "
        + $"{string.Join(", ", Labels.Select(l => $"“{l}”"))}: that looks like a plan, but it stands in no "
        + $"table, so it was not read. Put it into a table to have it read.";
}

/// <summary>One plan as it was read: its rows, what stands around it, and every piece that found no field.</summary>
public sealed record PlanReading
{
    /// <summary>Position in the document, from 0.</summary>
    public required int Index { get; init; }
    public required string Title { get; init; }
    public required PlanFormat Format { get; init; }
    public required SourcePlace Place { get; init; }
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>The committee, meeting and item that the plan was in, as far as the document says.</summary>
    public MeetingReference? Meeting { get; init; }

    /// <summary>Runs of source rows that share one column layout, in order.</summary>
    public required IReadOnlyList<ColumnBlock> Blocks { get; init; }
    public required IReadOnlyList<RowReading> Rows { get; init; }
    public IReadOnlyList<UnplacedPiece> Unplaced { get; init; } = [];

    /// <summary>
    /// The words of column headings, repeats included: with fields and unplaced pieces they are all of the plan's
    /// tables.
    /// </summary>
    public IReadOnlyList<SourcePiece> Headings { get; init; } = [];

    /// <summary>Where each of the plan's tables begins.</summary>
    public IReadOnlyList<SourcePlace> Tables { get; init; } = [];
}

/// <summary>The known shapes of a plan; a plan may mix their columns (then the nearest).</summary>
public enum PlanFormat
{
    QuestionsByAgency,
    RecommendationTracker,
    ScoredImprovementPlan,
    ProjectRegister,
    ActionPlan,
}

/// <summary>Facts about each format.</summary>
public static class PlanFormats
{
    /// <summary>Its name in a reading's JSON.</summary>
    public static string Code(this PlanFormat format) =>
        format switch
        {
            PlanFormat.QuestionsByAgency => "questions_by_agency",
            PlanFormat.RecommendationTracker => "recommendation_tracker",
            PlanFormat.ScoredImprovementPlan => "scored_improvement_plan",
            PlanFormat.ProjectRegister => "project_register",
            PlanFormat.ActionPlan => "action_plan",
        };

    /// <summary>Its name in a sentence.</summary>
    public static string Label(this PlanFormat format) =>
        format switch
        {
            PlanFormat.QuestionsByAgency => "questions to agencies",
            PlanFormat.RecommendationTracker => "recommendation tracker",
            PlanFormat.ScoredImprovementPlan => "scored improvement plan",
            PlanFormat.ProjectRegister => "project register",
            PlanFormat.ActionPlan => "action plan",
        };
}

public sealed record LegendEntry(string Code, string Meaning, Colour? Colour = null);

public sealed record MeetingReference(
    string? Committee,
    DateOnly? Date,
    string? DateText,
    string? Item,
    string? ReportTitle
);

/// <summary>A run of rows whose columns mean the same. Id is stable for the same document, whatever is ruled.</summary>
public sealed record ColumnBlock(int Id, SourcePlace Place, IReadOnlyList<BlockColumn> Columns);

/// <summary>What one column of a block means.</summary>
/// <param name="Index">Column in the source, from 0.</param>
/// <param name="Header">The words above it; null when it has none of its own.</param>
/// <param name="Field">What it holds; null when that is not known.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Why">How the meaning was found ("header", "as the block before", "known agencies", "a person said
/// so").</param>
public sealed record BlockColumn(int Index, string? Header, Field? Field, double Certainty, string Why);

/// <summary>One row of a plan.</summary>
public sealed record RowReading
{
    /// <summary>
    /// Stable for the same document: "block.row.part" in the source, so that a person's edits survive a second reading.
    /// </summary>
    public required string Id { get; init; }
    public required int Block { get; init; }
    public required SourcePlace Place { get; init; }

    /// <summary>
    /// The row's cells. Finding, question, recommendation, section and agency may be inherited from a row or heading
    /// above.
    /// </summary>
    public required IReadOnlyDictionary<Field, FieldReading> Fields { get; init; }

    /// <summary>Lettered or numbered actions within the action cell.</summary>
    public IReadOnlyList<ActionPart> Parts { get; init; } = [];

    /// <summary>
    /// The legend's code (R, A, G, Complete, N/A); null when the row has none or several that disagree.
    /// </summary>
    public string? Rating { get; init; }

    /// <summary>The colour the rating was read from, kept as it is.</summary>
    public Colour? RatingColour { get; init; }

    /// <summary>Struck through in the source.</summary>
    public bool Withdrawn { get; init; }
    public IReadOnlyList<Doubt> Uncertain { get; init; } = [];
}

/// <summary>The words of one field and where each piece of them stands.</summary>
/// <param name="Inherited">True when the words stand in a row or heading above this one.</param>
public sealed record FieldReading(string Text, IReadOnlyList<SourcePiece> Pieces, bool Inherited = false);

public sealed record SourcePiece(string Text, SourcePlace Place);

/// <summary>A part of an action cell: "A) Develop ..." is label A.</summary>
public sealed record ActionPart(string Label, string Text);

/// <summary>
/// A field of a row that a person should look at, and why, in words for the screen. Field is null for the row as a
/// whole.
/// </summary>
public sealed record Doubt(Field? Field, string Why);

/// <summary>Words inside a plan's table that found no field.</summary>
public sealed record UnplacedPiece(string Text, SourcePlace Place, string Why);

/// <summary>A person's word on what a column means: Field null = the column is not part of the plan.</summary>
public sealed record ColumnRuling(int Plan, int Block, int Column, Field? Field);

/// <summary>The front matter of one covering report.</summary>
public sealed record ReportReading
{
    public required string Title { get; init; }
    public required SourcePlace Place { get; init; }
    public string? Committee { get; init; }
    public string? MeetingDate { get; init; }
    public string? Item { get; init; }
    public string? Wards { get; init; }
    public string? KeyDecision { get; init; }
    public string? ReportOf { get; init; }
    public IReadOnlyList<AccountableOfficer> Accountable { get; init; } = [];

    /// <summary>"public", "exempt" or "confidential"; null when it does not say.</summary>
    public string? Access { get; init; }
    public string? AccessText { get; init; }
    public string? Author { get; init; }

    /// <summary>
    /// The words that lead in the recommendations ("The Committee is asked to:"), when they stand apart.
    /// </summary>
    public NumberedText? RecommendationsIntro { get; init; }
    public IReadOnlyList<NumberedText> Recommendations { get; init; } = [];
    public IReadOnlyList<Implication> Implications { get; init; } = [];
}

public sealed record AccountableOfficer(string Role, string Name);

public sealed record NumberedText(string? Number, string Text, SourcePlace Place);

/// <summary>An implications paragraph and who verified it.</summary>
public sealed record Implication(string Kind, string? VerifiedBy, SourcePlace Place);
