using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>What one edit makes of a row that was read.</summary>
internal static class RowEdits
{
    private static readonly FieldWords Nothing = FieldWords.Of("");

    public static RowReading Set(this RowReading row, Field field, string text)
    {
        var old = row.Words.GetValueOrDefault(field, Nothing);
        return row with
        {
            Words = row.Words.With(field, new FieldWords(text, old.Pieces, AsRead: old.AsRead ?? old.Text)),
            RatingCode =
                field != Field.Rating ? row.RatingCode
                : text.Length == 0 ? null
                : text,
            Uncertain = [.. row.Uncertain.Where(d => d.Field != field)],
        };
    }

    public static RowReading Add(this RowReading row, Field field, SourcePiece piece)
    {
        var old = row.Words.GetValueOrDefault(field, Nothing);
        return row with
        {
            Words = row.Words.With(
                field,
                new FieldWords(Joined(old.Text, piece.Text), [.. old.Pieces, piece], AsRead: old.AsRead ?? old.Text)
            ),
        };
    }

    /// <summary>Gives other words to a column of the plan's own; empty words clear it.</summary>
    public static RowReading SetNamed(this RowReading row, string name, string text)
    {
        var old = row.Named.FirstOrDefault(n => NamedColumns.AreOne(n.Name, name))?.Words ?? Nothing;
        return row with
        {
            Named = row.Named.With(name, new FieldWords(text, old.Pieces, AsRead: old.AsRead ?? old.Text)),
        };
    }

    /// <summary>Moves the words of a column of the plan's own to the end of a field's.</summary>
    public static RowReading MoveNamed(this RowReading row, string name, Field field)
    {
        var moved =
            row.Named.FirstOrDefault(n => NamedColumns.AreOne(n.Name, name) && n.Words.Text.Length > 0)
            ?? throw new IllegalEditException($"Nothing stands under “{name}” in this row any more.");
        var old = row.Words.GetValueOrDefault(field, Nothing);
        return row with
        {
            Words = row.Words.With(
                field,
                new FieldWords(
                    Joined(old.Text, moved.Words.Text),
                    [.. old.Pieces, .. moved.Words.Pieces.Select(p => p with { Heading = p.Heading ?? moved.Name })],
                    AsRead: old.AsRead ?? old.Text
                )
            ),
            Named = [.. row.Named.Where(n => n != moved)],
        };
    }

    public static RowReading LeaveOut(this RowReading row, string reason) =>
        row with
        {
            LeftOutBecause = string.IsNullOrWhiteSpace(reason)
                ? throw new IllegalEditException("Say why the row is left out.")
                : reason.Trim(),
        };

    public static RowReading Restore(this RowReading row) =>
        row with
        {
            LeftOutBecause = row.LeftOutBecause is null
                ? throw new IllegalEditException("The row was not left out.")
                : null,
        };

    public static RowReading Confirm(this RowReading row, Field? field)
    {
        IReadOnlyList<Doubt> left = [.. row.Uncertain.Where(d => d.Field != field)];
        return left.Count < row.Uncertain.Count
            ? row with
            {
                Uncertain = left,
            }
            : throw new IllegalEditException("Nothing here is uncertain any more.");
    }

    public static RowReading TakeOver(this RowReading row, RowReading other)
    {
        var words = row.Words;
        foreach (var (field, theirs) in other.Words.Where(w => !w.Value.Inherited))
        {
            words = words.With(field, Both(row.Words.GetValueOrDefault(field), theirs));
        }

        var doubts = row.Uncertain.ToList();
        if (row.RatingCode is { } mine && other.RatingCode is { } given && mine != given)
        {
            doubts.Add(new(Field.Rating, $"The rows that were merged were rated {mine} and {given}."));
        }

        return row with
        {
            Words = words,
            Named = other.Named.Aggregate(
                row.Named,
                (all, theirs) =>
                    all.With(
                        theirs.Name,
                        Both(all.FirstOrDefault(n => NamedColumns.AreOne(n.Name, theirs.Name))?.Words, theirs.Words)
                    )
            ),
            RatingCode = row.RatingCode ?? other.RatingCode,
            Uncertain = [.. doubts, .. other.Uncertain.Where(d => !doubts.Contains(d))],
        };
    }

    /// <summary>The row up to the position, and a new one of the rest that stands under the same headings.</summary>
    public static (RowReading First, RowReading Second) Split(
        this RowReading row,
        Field field,
        int position,
        string key
    )
    {
        var old =
            row.Words.GetValueOrDefault(field)
            ?? throw new IllegalEditException("There is nothing in this field to split.");
        var text = old.Text;
        if (position <= 0 || position >= text.Length)
        {
            throw new IllegalEditException("Choose a place within the words to split them.");
        }

        var second = new FieldWords(text[position..].Trim(), old.Pieces, AsRead: "");
        return (
            row with
            {
                Words = row.Words.With(field, old with { Text = text[..position].Trim(), AsRead = old.AsRead ?? text }),
            },
            row.Rest(key, field, second)
        );
    }

    /// <summary>A row of what was split off, under the same headings.</summary>
    private static RowReading Rest(this RowReading row, string key, Field field, FieldWords words)
    {
        var governing = WordsByField.Of(
            row.Words.Where(w => w.Key.Governs())
                .Select(w => KeyValuePair.Create(w.Key, w.Value with { Inherited = true }))
        );
        return row with
        {
            Key = key,
            Words = governing.With(field, words),
            Named = [],
            RatingCode = null,
            Uncertain = [],
            LeftOutBecause = null,
        };
    }

    private static FieldWords Both(FieldWords? mine, FieldWords theirs) =>
        mine is null
            ? theirs with
            {
                AsRead = theirs.AsRead ?? "",
            }
            : new FieldWords(
                mine.Text == theirs.Text ? mine.Text : Joined(mine.Text, theirs.Text),
                [.. mine.Pieces, .. theirs.Pieces],
                AsRead: mine.AsRead ?? mine.Text
            );

    private static string Joined(string a, string b) =>
        a.Length == 0 ? b
        : b.Length == 0 ? a
        : $"{a}\n{b}";
}
