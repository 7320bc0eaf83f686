namespace Throughline.Core.Spreadsheets;

/// <summary>
/// What came of applying: done, or the sentences that say what stood in the way, in which case nothing was changed.
/// </summary>
/// <param name="Reasons">What is wrong with the reason of a change, by its key.</param>
public sealed record AppliedSheet(
    bool Done,
    IReadOnlyList<string> Problems,
    IReadOnlyDictionary<string, string> Reasons
)
{
    internal static AppliedSheet Refused(params IReadOnlyList<string> problems) =>
        new(false, problems, new Dictionary<string, string>());
}
