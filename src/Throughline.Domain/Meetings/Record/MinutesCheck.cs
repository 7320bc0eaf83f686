namespace Throughline.Domain.Meetings.Record;

/// <summary>Something of the record that the minutes do not say.</summary>
/// <param name="Line">The line of the record.</param>
/// <param name="Missing">What of it is not found, in a sentence.</param>
public sealed record MinutesGap(SaidLine Line, string Missing);

/// <summary>
/// Whether each resolution, vote, promise, arrival and departure of the record stands in the minutes. Words are compared
/// without capitals, quotation marks and spaces; a word that an editor changed is a gap, for it may change what was
/// resolved.
/// </summary>
public static class MinutesCheck
{
    /// <param name="parts">The minutes. A line is looked for in the parts of its item, an arrival or departure in all.</param>
    public static IReadOnlyList<MinutesGap> Of(IReadOnlyList<SaidLine> lines, IReadOnlyList<MinutesPart> parts)
    {
        var all = Plain(string.Join('\n', parts.Select(p => p.Text)));
        var gaps = new List<MinutesGap>();
        foreach (var line in lines.Where(l => l.Stands))
        {
            var there = line.Line.Kind is RecordKind.Arrives or RecordKind.Leaves
                ? all
                : Plain(string.Join('\n', parts.Where(p => p.Item == line.Item).Select(p => p.Text)));
            var wanted = Wanted(line).Where(w => w.Length > 0).ToList();
            var missing = wanted.FindAll(w => !there.Contains(Plain(w), StringComparison.Ordinal));
            if (missing.Count > 0)
            {
                gaps.Add(new(line, $"Not in the minutes: {string.Join("; ", missing)}"));
            }
        }

        return gaps;
    }

    private static IEnumerable<string> Wanted(SaidLine said)
    {
        var line = said.Line;
        var time = LineWording.Time(line.At ?? said.At);
        return line.Kind switch
        {
            RecordKind.Resolution => [line.What],
            RecordKind.Excludes => [line.Paragraphs is { } paragraphs ? $"paragraph {paragraphs}" : line.What],
            RecordKind.Promise => [line.Who?.Name ?? "", line.What, line.By is { } by ? LineWording.Day(by) : ""],
            RecordKind.Vote when line.Count is { } count => [count.Words, .. line.Votes.Select(v => v.Member.Name)],
            RecordKind.Vote => [line.What],
            RecordKind.Arrives or RecordKind.Leaves when line.People.Count > 0 =>
            [
                .. line.People.Select(p => p.Name),
                time,
            ],
            _ => [],
        };
    }

    private static string Plain(string text) =>
        string.Concat(
                text.Where(c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '‘' or '’' or '\'' or '.'))
            )
            .ToLowerInvariant();
}
