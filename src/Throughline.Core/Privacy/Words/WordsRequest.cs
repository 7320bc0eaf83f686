namespace Throughline.Core.Privacy.Words;

/// <summary>What somebody asks to have taken out.</summary>
/// <param name="Words">Exact words, one a line.</param>
/// <param name="Reason">Why, without the words.</param>
/// <param name="FoundKind">The code of what they were found in; null when no record is named.</param>
/// <param name="Files">Files that are to go as a whole.</param>
public sealed record WordsRequest(
    string? Words,
    string? Reason,
    string? FoundKind,
    Guid? FoundId,
    IReadOnlyList<WordsFile> Files
);

/// <summary>A request, or an erasure that is done, in a list.</summary>
public sealed record WordsSummary(
    Guid Id,
    WordsErasureState State,
    DateTime AskedAt,
    string AskedBy,
    string Reason,
    string? DecidedBy,
    DateTime? DecidedAt,
    int Taken,
    int Texts,
    DateTime? DoneAgainAt
);

/// <summary>A request as somebody looks at it who may decide about it, or an erasure as it stays.</summary>
/// <param name="Words">One a line, while it waits; null from the decision on.</param>
/// <param name="Where">Where they stand now, while it waits.</param>
/// <param name="Places">Where they stood, once they are gone.</param>
/// <param name="Files">The files that are to go, or went.</param>
/// <param name="IsOwn">True for whoever asked: somebody else decides.</param>
public sealed record WordsView(
    WordsSummary Summary,
    int Version,
    string? DecisionWhy,
    IReadOnlyList<string>? Words,
    WhereTheyStand? Where,
    IReadOnlyList<PlaceCount> Places,
    IReadOnlyList<FoundFile> Files,
    bool IsOwn,
    bool Tidied,
    (string Kind, Guid Id)? Found
);

/// <summary>How often words were taken out of one kind of thing.</summary>
/// <param name="Kind">In words, "Updates".</param>
/// <param name="Records">Of how many.</param>
public sealed record PlaceCount(string Kind, int Records, int Words);
