namespace Throughline.Core.Privacy.Words;

/// <summary>Where words stand now.</summary>
/// <param name="Kinds">By kind of thing, in the order of their names.</param>
/// <param name="InPeople">True where they stand in names of people, agencies or bodies too, which stay.</param>
public sealed record WhereTheyStand(
    IReadOnlyList<StandingKind> Kinds,
    IReadOnlyList<FoundFile> Files,
    int FilesNotLookedInto,
    bool InPeople
)
{
    public int Words => Kinds.Sum(k => k.Words);
    public int Records => Kinds.Sum(k => k.Records);
}

/// <summary>Where they stand in one kind of thing.</summary>
/// <param name="Kind">In words, "Updates".</param>
/// <param name="Shown">What stands around some of them, with the mark in their place: of records that this person may see.</param>
/// <param name="Hidden">How many of the records this person may not read.</param>
public sealed record StandingKind(string Kind, int Records, int Words, IReadOnlyList<string> Shown, int Hidden);

/// <summary>What is known of a file.</summary>
public enum FileLook
{
    /// <summary>The words stand in it.</summary>
    Holds,

    /// <summary>It was looked through, and they do not.</summary>
    HoldsNot,

    /// <summary>It is of a kind that cannot be looked through, such as a photograph.</summary>
    CannotTell,

    /// <summary>Nobody looked: there was not enough time, or it was not asked.</summary>
    NotLookedInto,
}

/// <summary>A file that may go as a whole.</summary>
/// <param name="Name">Its name without the words, or what it is and of when where this person may not know the name.</param>
/// <param name="TakenOut">True once it is gone.</param>
public sealed record FoundFile(WordsFile File, string Name, FileLook Look, bool TakenOut);
