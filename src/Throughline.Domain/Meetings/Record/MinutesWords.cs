namespace Throughline.Domain.Meetings.Record;

/// <summary>A line of the record in the words of minutes.</summary>
internal static class MinutesWords
{
    /// <returns>Empty where minutes say nothing of it.</returns>
    public static string Of(SaidLine said, MinutesStyle style)
    {
        var (line, time) = (said.Line, LineWording.Time(said.Line.At ?? said.At));
        return line.Kind switch
        {
            RecordKind.Begins => MinutesStyle.Fill(style.Began, ("time", time)),
            RecordKind.Ends => MinutesStyle.Fill(style.Ended, ("time", time)),
            RecordKind.Note => line.What,
            RecordKind.Question => line.Who is { } asker
                ? MinutesStyle.Fill(style.Question, ("who", asker.Name), ("what", line.What))
                : line.What,
            RecordKind.Promise => Promise(line, style),
            RecordKind.Motion => Moved(style.Motion, line, style),
            RecordKind.Amendment => Moved(style.Amendment, line, style),
            RecordKind.Vote => line.Count is null
                ? line.What
                : MinutesStyle.Fill(style.Vote, ("count", LineWording.Of(line))),
            RecordKind.Resolution => MinutesStyle.Fill(style.Resolved, ("what", line.What)),
            RecordKind.Arrives => Passed(style.Arrived, line, time),
            RecordKind.Leaves => Passed(style.Left, line, time),
            RecordKind.Interest => Declared(line, style),
            RecordKind.Excludes => line.Paragraphs is { } paragraphs
                ? MinutesStyle.Fill(style.Excluded, ("paragraphs", paragraphs), ("what", line.What))
                : line.What,
            RecordKind.Readmits => MinutesStyle.Fill(style.Readmitted, ("time", time)),
            RecordKind.Item or RecordKind.Apologies or RecordKind.Substitute or RecordKind.TakenBack => "",
        };
    }

    private static string Promise(RecordLine line, MinutesStyle style) =>
        MinutesStyle.Fill(
            style.Promise,
            ("who", line.Who?.Name ?? style.NobodyNamed),
            ("to", line.ToWhom is { } whom ? " " + MinutesStyle.Fill(style.PromiseTo, ("whom", whom)) : ""),
            ("what", line.What),
            ("by", line.By is { } by ? MinutesStyle.Fill(style.PromiseBy, ("day", LineWording.Day(by))) : "")
        );

    private static string Moved(string words, RecordLine line, MinutesStyle style) =>
        MinutesStyle.Fill(
            words,
            ("who", line.Who?.Name ?? style.NobodyNamed),
            ("second", line.Second is { } second ? " " + MinutesStyle.Fill(style.Second, ("whom", second.Name)) : ""),
            ("what", line.What)
        );

    private static string Passed(string words, RecordLine line, string time) =>
        line.People.Count == 0 ? "" : MinutesStyle.Fill(words, ("who", LineWording.Names(line.People)), ("time", time));

    private static string Declared(RecordLine line, MinutesStyle style) =>
        line.Interest is { } kind
            ? MinutesStyle.Fill(
                style.Declared,
                ("who", line.Who?.Name ?? style.NobodyNamed),
                ("kind", kind.Label().ToLowerInvariant()),
                ("what", line.What.Length > 0 ? line.What : "nature not recorded")
            )
            : MinutesStyle.Fill(
                style.DeclaredNoKind,
                ("who", line.Who?.Name ?? style.NobodyNamed),
                ("what", line.What.Length > 0 ? line.What : "nature not recorded")
            );
}
