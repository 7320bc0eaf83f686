namespace Throughline.Domain.Challenge.Silence;

/// <summary>The agencies of one cell: "Social Care &amp; Education" are two that answer together.</summary>
internal static class AgencyNames
{
    private static readonly string[] Between = ["&", " and ", "/", ",", ";", "\n"];

    public static IEnumerable<string> In(string cell)
    {
        yield return cell.Trim();
        foreach (
            var name in cell.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var bare = name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at].Trim() : name;
            if (bare.Length > 0 && bare != cell.Trim())
            {
                yield return bare;
            }
        }
    }
}
