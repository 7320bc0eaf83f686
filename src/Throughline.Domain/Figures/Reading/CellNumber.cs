using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>
/// The number that a table's cell holds and nothing else: "(13,601)" is negative, "-" is nothing or nought.
/// </summary>
/// <param name="Value">As it stands, without the unit of the column's heading.</param>
/// <param name="Step">The step of its last digit.</param>
/// <param name="IsPercent">With a sign of its own.</param>
/// <param name="IsDash">A dash stands for it.</param>
/// <param name="Share">The percentage in "45 (38%)"; null when there is none.</param>
internal sealed partial record CellNumber(decimal Value, decimal Step, bool IsPercent, bool IsDash, ReadShare? Share)
{
    private const int LongestCell = 30;

    /// <returns>Null for a cell with other words in it, or with none.</returns>
    public static CellNumber? Read(string text)
    {
        if (text.Length is 0 or > LongestCell)
        {
            return null;
        }

        var m = Shape().Match(text);
        if (!m.Success)
        {
            return null;
        }

        if (m.Groups["dash"].Success)
        {
            return new(0, 1, false, true, null);
        }

        if (FigureReader.Number(m.Groups["n"].Value) is not ({ } value, { } step, _))
        {
            return null;
        }

        var negative = m.Groups["minus"].Success || (m.Groups["open"].Success && m.Groups["close"].Success);
        var scale = FigureReader.ScaleOf(m.Groups["scale"].Value);
        return m.Groups["open"].Success != m.Groups["close"].Success
            ? null
            : new((negative ? -value : value) * scale, step * scale, m.Groups["percent"].Success, false, ShareIn(m));
    }

    private static ReadShare? ShareIn(Match m) =>
        m.Groups["share"].Success && FigureReader.Number(m.Groups["share"].Value) is { } s
            ? new ReadShare(s.Value, s.Step)
            : null;

    public string Say =>
        IsDash ? "-" : Value.ToString("#,0.######", CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");

    [GeneratedRegex(
        @"^\s{0,200}(?:(?<dash>-|–|—|nil)"
            + @"|(?<open>\()?\s?(?<minus>[-−–])?\s?£?\s?(?<n>\d{1,3}(?:,\d{3}){1,20}(?:\.\d{1,6})?"
            + @"|\d{1,12}(?:\.\d{1,6})?)\s?(?<percent>%)?(?<scale>m"
            + @"|k)?\s?(?<close>\))?(?:\s?\(\s?(?<share>\d{1,3}(?:\.\d{1,2})?)\s?%\s?\))?\s?[*†]?)\s{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
