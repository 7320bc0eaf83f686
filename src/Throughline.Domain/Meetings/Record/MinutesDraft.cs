namespace Throughline.Domain.Meetings.Record;

/// <summary>An item of the agenda, as minutes need it.</summary>
public sealed record MinutesItem(Guid Id, int Number, string Title, string? ExemptParagraph);

/// <summary>A piece of the minutes.</summary>
/// <param name="Item">The item that it tells of; null for attendance, apologies, interests and the end.</param>
/// <param name="Exempt">True where its words are not for the public.</param>
/// <param name="Text">Paragraphs, a line each; a line with " | " in it is a row of a table.</param>
public sealed record MinutesPart(string Heading, Guid? Item, bool Exempt, string Text);

/// <summary>Drafts minutes from the record, in the house's words.</summary>
public static class MinutesDraft
{
    /// <param name="lines">All lines in the order in which they were said; those that do not stand are left out.</param>
    public static IReadOnlyList<MinutesPart> Of(
        IReadOnlyList<MinutesItem> items,
        RoomNow room,
        IReadOnlyList<SaidLine> lines,
        MinutesStyle style
    )
    {
        List<SaidLine> said = [.. lines.Where(l => l.Stands && l.Line.Kind != RecordKind.TakenBack)];
        List<MinutesPart> parts =
        [
            new("Attendance", null, false, MinutesAttendance.Table(room, style)),
            new("Apologies and substitutes", null, false, MinutesAttendance.Away(room, style)),
            new("Declarations of interest", null, false, Interests(said, style)),
        ];
        Add(parts, "Before the first item", null, said, style);
        foreach (var item in items)
        {
            Add(parts, $"{item.Number}. {item.Title}", item, said, style);
        }

        return parts;
    }

    private static void Add(
        List<MinutesPart> parts,
        string heading,
        MinutesItem? item,
        List<SaidLine> said,
        MinutesStyle style
    )
    {
        var of = said.FindAll(l => l.Item == item?.Id);
        var (open, closed) = (of.FindAll(l => !l.Private), of.FindAll(l => l.Private));
        var words = Text(open, style);
        if (item is not null || words.Length > 0)
        {
            parts.Add(
                new(heading, item?.Id, false, words.Length > 0 || closed.Count > 0 ? words : "Nothing was recorded.")
            );
        }

        if (Text(closed, style) is { Length: > 0 } hidden)
        {
            parts.Add(new($"{heading} (in private)", item?.Id, true, hidden));
        }
    }

    private static string Text(List<SaidLine> lines, MinutesStyle style) =>
        string.Join('\n', lines.Select(l => MinutesWords.Of(l, style)).Where(w => w.Length > 0));

    /// <summary>Those said in public; one that was declared in private stands with what was said in private.</summary>
    private static string Interests(List<SaidLine> said, MinutesStyle style)
    {
        var declared = said.FindAll(l => l.Line.Kind == RecordKind.Interest && !l.Private);
        return declared.Count == 0 ? style.NoInterests : Text(declared, style);
    }
}
