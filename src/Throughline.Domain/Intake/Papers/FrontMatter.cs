using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Papers;

/// <summary>
/// Recognises the title block that opens a covering report: date, item, committee, wards, report of, accountable
/// officers.
/// </summary>
internal static partial class FrontMatter
{
    private const int LeastMarks = 2;

    public static bool IsTitleBlock(SourceTable table)
    {
        if (table.ColumnCount > 4 || table.Rows.Count > 20)
        {
            return false;
        }

        var marks = 0;
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            if (cell.Text.Length < 400 && IsMark(cell.Text) && ++marks >= LeastMarks)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a line that only the front matter of a report has.</summary>
    public static bool IsMark(string text) => MarkShape().IsMatch(text);

    [GeneratedRegex(
        @"^\W{0,200}(?:report (?:of|by|author|to|title)|agenda item|item(?: no\.?)?\s{0,20}:"
            + @"|wards?(?: and communities)? "
            + @"affected|key decision|accountable (?:head|director|officer|strategic)|(?:lead|cabinet|portfolio) "
            + @"member|this report is (?:public|exempt|confidential|partly)|(?:public|exempt) report"
            + @"|classification|meeting date|date of meeting|decision maker|contact officer"
            + @"|responsible officer)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MarkShape();
}
