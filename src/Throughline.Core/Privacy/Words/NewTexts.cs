using Throughline.Core.Data;

namespace Throughline.Core.Privacy.Words;

/// <summary>What is to stand in a record's column from then on.</summary>
internal sealed record NewText(TextTable Table, Guid Record, TextColumn Column, string? Text, int Count);

/// <summary>What is to stand in a part of an event from then on.</summary>
internal sealed record NewEventText(AuditEvent Event, string Part, string Text, int Count);

/// <summary>Everything that changes when words are taken out.</summary>
/// <param name="Earlier">Fields in which the history says that the words stood once; a backup may still have them so.</param>
internal sealed record NewTexts(
    IReadOnlyList<NewText> OfRecords,
    IReadOnlyList<NewEventText> OfEvents,
    IReadOnlyList<WordsPlace> Earlier
)
{
    public bool IsNothing => OfRecords.Count == 0 && OfEvents.Count == 0;

    public int Taken => OfRecords.Sum(t => t.Count) + OfEvents.Sum(t => t.Count);

    public int Texts => OfRecords.Count(t => t.Count > 0) + OfEvents.Count(t => t.Count > 0);

    /// <summary>What is left of every text that holds the words.</summary>
    public static NewTexts Of(ThroughlineDb db, IReadOnlyList<HeldText> records, IReadOnlyList<HeldEvent> events)
    {
        var tables = LookedThrough.Of(db);
        var standing = records.Select(h => (h.Record, h.Column)).ToHashSet();
        return new(
            [.. records.Select(h => new NewText(h.Table, h.Record, h.Column, h.Left, h.Column.Made ? 0 : h.Count))],
            [.. events.Select(h => new NewEventText(h.Event, h.Part, h.Left, h.Count))],
            [
                .. events
                    .Where(h => h.Part != EventTexts.Why && h.Event.Field is not null)
                    .SelectMany(h => FieldsOf(tables, h.Event).Select(f => (h.Event.EntityId, f.Table, f.Column)))
                    .Where(f => !standing.Contains((f.EntityId, f.Column)))
                    .Distinct()
                    .Select(f => new WordsPlace(f.Table.Name, f.EntityId, f.Column.Name, 0)),
            ]
        );
    }

    /// <summary>The column that an event calls by its property, of what it happened to.</summary>
    private static IEnumerable<(TextTable Table, TextColumn Column)> FieldsOf(
        IReadOnlyList<TextTable> tables,
        AuditEvent e
    ) =>
        from table in Subjects.CalledSo(e.Entity, tables, t => t.Type)
        from column in table.Columns
        where column.Property.Equals(e.Field, StringComparison.OrdinalIgnoreCase)
        select (table, column);
}
