using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Core.Documents;

namespace Throughline.Core.Intake;

/// <summary>One reading of a document: waiting, under way, ready to review, failed with a sentence, or stopped.</summary>
[Table("readings")]
[NotKept("it is what the program made of a paper, whose bytes are held, and can be made again")]
[OfSubject(Subject.Reading)]
public sealed class StoredReading : TrackedRecord
{
    public Guid DocumentId { get; init; }
    public StoredDocument? Document { get; init; }
    public ReadingState State { get; set; }
    public int PagesRead { get; set; }
    public int PagesInAll { get; set; }
    public string? Failure { get; set; }

    /// <summary>The <c>PackReading</c> as JSON; null until it is ready.</summary>
    public string? ResultJson { get; set; }

    /// <summary>
    /// Figures of the document that do not agree and the recommendations that it makes, as JSON; null for a reading of
    /// before these were looked for.
    /// </summary>
    public string? ChecksJson { get; set; }

    /// <summary>What people said of columns, as JSON.</summary>
    public string RulingsJson { get; set; } = "[]";

    /// <summary>The tables of which people said that they are plans, in the order in which they said so, as JSON.</summary>
    public string OfferedJson { get; set; } = "[]";

    /// <summary>
    /// The partnership's own words that it was read with, as JSON, so that it is read anew as it was read; null for none.
    /// </summary>
    public string? WordsJson { get; set; }

    /// <summary>What the reader noticed about the document, as JSON.</summary>
    public string NotesJson { get; set; } = "[]";

    /// <summary>
    /// How often a node began with it. A node that was lost over it does not come back to tell, so it is counted before.
    /// </summary>
    public int Begun { get; set; }

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public DateTime? FinishedAt { get; set; }
    public List<PlanDraft> Drafts { get; } = [];
}
