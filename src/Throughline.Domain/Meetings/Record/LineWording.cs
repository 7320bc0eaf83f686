using System.Globalization;

namespace Throughline.Domain.Meetings.Record;

/// <summary>What was understood of a line, in words: shown while it is typed, and beside it in the record.</summary>
public static class LineWording
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Ewan Talbot to all members: list of teams, by Friday 11 December 2026".</summary>
    public static string Of(RecordLine line) =>
        line.Kind switch
        {
            RecordKind.Question => line.Who is { } asker ? $"{asker.Name}: {line.What}" : line.What,
            RecordKind.Promise =>
                $"{line.Who?.Name ?? "Nobody named"}{(line.ToWhom is { } to ? $" to {to}" : "")}: {line.What}"
                    + (line.By is { } by ? $", by {Day(by)}" : ""),
            RecordKind.Motion or RecordKind.Amendment => (line.Who is { } mover ? mover.Name : "Nobody named")
                + (line.Second is { } second ? $", seconded by {second.Name}" : "")
                + $": {line.What}",
            RecordKind.Vote => Vote(line),
            RecordKind.Arrives or RecordKind.Leaves or RecordKind.Apologies => line.People.Count == 0
                ? line.What
                : Names(line.People) + (line.At is { } at ? $", at {Time(at)}" : ""),
            RecordKind.Substitute => line is { Who: { } who, Second: { } whom }
                ? $"{who.Name} for {whom.Name}"
                : line.What,
            RecordKind.Interest => (line.Who is { } member ? member.Name : "Nobody named")
                + (line.Interest is { } kind ? $", {kind.Label().ToLowerInvariant()}" : "")
                + (line.What.Length > 0 ? $": {line.What}" : ""),
            RecordKind.Item => line.Item is { } number ? $"Item {number}" : "The next item",
            RecordKind.Excludes => line.Paragraphs is { } paragraphs
                ? $"Paragraph {paragraphs} of Schedule 12A" + (line.What.Length > 0 ? $": {line.What}" : "")
                : line.What,
            RecordKind.Begins => "The meeting begins",
            RecordKind.Ends => "The meeting ends",
            RecordKind.Readmits => "The public may come in again",
            RecordKind.TakenBack => "Takes a line back",
            RecordKind.Note or RecordKind.Resolution => line.What,
        };

    /// <summary>"Cllr Wren, Cllr Cole and Tomas Bright".</summary>
    public static string Names(IReadOnlyList<NamedPerson> people) => List([.. people.Select(p => p.Name)]);

    /// <summary>With commas, and "and" before the last.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        };

    /// <summary>"Friday 11 December 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"7.42 pm", as minutes write it.</summary>
    public static string Time(TimeOnly time) =>
        $"{(time.Hour % 12 == 0 ? 12 : time.Hour % 12)}.{time.Minute:00} {(time.Hour < 12 ? "am" : "pm")}";

    private static string Vote(RecordLine line)
    {
        if (line.Count is not { } count)
        {
            return line.What;
        }

        var named = Enum.GetValues<VoteChoice>()
            .Select(c =>
                (
                    Choice: c,
                    Names: (IReadOnlyList<NamedPerson>)[.. line.Votes.Where(v => v.Choice == c).Select(v => v.Member)]
                )
            )
            .Where(g => g.Names.Count > 0)
            .Select(g => $"{g.Choice.Words()}: {Names(g.Names)}");
        return string.Join(". ", [count.Words, .. named]);
    }

    /// <summary>"For", "Against", "Abstained".</summary>
    public static string Words(this VoteChoice choice) =>
        choice switch
        {
            VoteChoice.For => "For",
            VoteChoice.Against => "Against",
            VoteChoice.Abstains => "Abstained",
        };
}
