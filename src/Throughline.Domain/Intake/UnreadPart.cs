using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>Lines with a plan's labels and no table, or a table with a plan's headings over rows that are none.</summary>
/// <param name="Place">The first of them.</param>
/// <param name="Labels">Their labels as they stand.</param>
/// <param name="Table">What the table is; null for lines outside any table.</param>
public sealed record UnreadPart(SourcePlace Place, IReadOnlyList<string> Labels, OtherTable? Table = null)
{
    private const int MostLabels = 8;

    /// <summary>
    /// The number of the table among what the document holds, by which a person may say that it is a plan; null for lines
    /// outside any table, and in readings of before a person could.
    /// </summary>
    public int? Element { get; init; }

    /// <summary>True for a table in which something is written that could be read as actions.</summary>
    public bool MayBeOffered => Element is not null && Table is not (null or OtherTable.Blank);

    /// <summary>Says it in a sentence for the screen.</summary>
    public string Sentence =>
        Table is { } table
            ? $"The table {Where} is headed {Quoted}, as a plan may be, but {Rows(table)}: it was not read as a plan."
            : $"Lines {Where} are labelled {Quoted}: that looks like a plan, but it stands in no "
                + "table, so it was not read. Put it into a table to have it read.";

    private string Where => $"({SourceWords.Of(Place)})";

    private string Quoted => string.Join(", ", Labels.Take(MostLabels).Select(l => $"“{l}”"));

    private static string Rows(OtherTable table) =>
        table switch
        {
            OtherTable.Blank => "nothing is written where its actions would stand",
            OtherTable.Questions => "its rows are questions",
            OtherTable.Codes => "its rows are codes or single words",
            OtherTable.Risks => "its rows weigh risks",
            OtherTable.Figures => "its targets are figures and not dates",
            _ => "nobody promises to do anything in its rows",
        };
}
