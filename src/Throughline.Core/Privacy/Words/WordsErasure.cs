using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Privacy.Words;

/// <summary>How far a request to take words out is.</summary>
public enum WordsErasureState
{
    /// <summary>It waits for a second person.</summary>
    Asked,

    /// <summary>Only within the transaction in which the words go: the database lets what is written once be rewritten.</summary>
    BeingDone,

    /// <summary>The words are gone.</summary>
    Done,

    /// <summary>The second person said no.</summary>
    Refused,

    /// <summary>Whoever asked took the request back.</summary>
    TakenBack,

    /// <summary>Nobody decided in time.</summary>
    Lapsed,
}

/// <summary>
/// Words about a child that one person asked to have taken out and another decided about. What was taken out, where, why
/// and by whom stays for ever; the words themselves stand here, sealed, until the decision and no longer.
/// </summary>
[Table("words_erasures")]
[OfSubject(Data.Subject.WordsErasure)]
public sealed class WordsErasure : TrackedRecord
{
    public WordsErasureState State { get; set; }

    /// <summary>Who asked: whoever decides is somebody else.</summary>
    public Guid AskerId { get; init; }

    /// <summary>Why; never holds the words.</summary>
    public required string Reason { get; init; }

    /// <summary>The words, one a line, sealed with the product's keys; null as soon as it is decided.</summary>
    [NotKept("sealed, and gone with the decision")]
    public string? Sealed { get; set; }

    /// <summary>What somebody found them in, as the code of a subject; null when no record was named.</summary>
    [MaxLength(40)]
    public string? FoundKind { get; init; }
    public Guid? FoundId { get; init; }

    /// <summary>The files that go as a whole, as JSON: <see cref="WordsFile"/>.</summary>
    public string FilesJson { get; init; } = "[]";

    /// <summary>The account of who decided.</summary>
    public Guid? DeciderId { get; set; }

    [MaxLength(200)]
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecisionWhy { get; set; }

    /// <summary>How many times the words were taken out, and of how many texts.</summary>
    public int Taken { get; set; }
    public int Texts { get; set; }

    /// <summary>
    /// Where they stood, as JSON (<see cref="WordsPlace"/>): its SHA-256 is the new value of the event that says so. Null
    /// until they are gone.
    /// </summary>
    public string? PlacesJson { get; set; }

    /// <summary>When nothing was left of them in the database's own free space and in the store of evidence.</summary>
    [NotKept("the program notes when it has tidied up")]
    public DateTime? TidiedAt { get; set; }

    /// <summary>When it was done again because an older backup was restored; null when it never was.</summary>
    public DateTime? DoneAgainAt { get; set; }
}
