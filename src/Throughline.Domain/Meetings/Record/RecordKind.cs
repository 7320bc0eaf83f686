namespace Throughline.Domain.Meetings.Record;

/// <summary>What a line of a meeting's record says.</summary>
public enum RecordKind
{
    Begins,
    Item,
    Note,
    Question,
    Promise,
    Motion,
    Amendment,
    Vote,
    Resolution,
    Arrives,
    Leaves,
    Apologies,
    Substitute,
    Interest,

    /// <summary>The public is sent out (Local Government Act 1972, section 100A(4)).</summary>
    Excludes,

    /// <summary>The public is let in again.</summary>
    Readmits,
    Ends,

    /// <summary>A line before it no longer stands.</summary>
    TakenBack,
}

/// <summary>Facts about each kind of line.</summary>
public static class RecordKinds
{
    /// <summary>What people read before the words of a line.</summary>
    public static string Label(this RecordKind kind) =>
        kind switch
        {
            RecordKind.Begins => "Begins",
            RecordKind.Item => "Item",
            RecordKind.Note => "Note",
            RecordKind.Question => "Question",
            RecordKind.Promise => "Promise",
            RecordKind.Motion => "Motion",
            RecordKind.Amendment => "Amendment",
            RecordKind.Vote => "Vote",
            RecordKind.Resolution => "Resolved",
            RecordKind.Arrives => "Arrives",
            RecordKind.Leaves => "Leaves",
            RecordKind.Apologies => "Apologies",
            RecordKind.Substitute => "Substitute",
            RecordKind.Interest => "Interest",
            RecordKind.Excludes => "Public excluded",
            RecordKind.Readmits => "Public back",
            RecordKind.Ends => "Ends",
            RecordKind.TakenBack => "Taken back",
        };

    /// <summary>What begins such a line: a letter, or a word where a button writes it.</summary>
    public static string Sign(this RecordKind kind) =>
        kind switch
        {
            RecordKind.Begins => "begin",
            RecordKind.Item => "i",
            RecordKind.Note => "n",
            RecordKind.Question => "q",
            RecordKind.Promise => "p",
            RecordKind.Motion => "m",
            RecordKind.Amendment => "c",
            RecordKind.Vote => "v",
            RecordKind.Resolution => "r",
            RecordKind.Arrives => "a",
            RecordKind.Leaves => "l",
            RecordKind.Apologies => "x",
            RecordKind.Substitute => "s",
            RecordKind.Interest => "d",
            RecordKind.Excludes => "e",
            RecordKind.Readmits => "o",
            RecordKind.Ends => "end",
            RecordKind.TakenBack => "back",
        };

    /// <summary>Those that say something only with words after the sign.</summary>
    public static bool NeedsWords(this RecordKind kind) =>
        kind
            is not (
                RecordKind.Begins
                or RecordKind.Item
                or RecordKind.Readmits
                or RecordKind.Ends
                or RecordKind.TakenBack
            );
}
