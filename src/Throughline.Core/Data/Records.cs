using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Data;

/// <summary>
/// A record that people change: who made and last changed it, and its version for optimistic concurrency.
/// </summary>
/// <remarks>The version is kept by the application: SQLite generates no concurrency token.</remarks>
public abstract class TrackedRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTime CreatedAt { get; set; }

    [MaxLength(200)]
    public string CreatedBy { get; set; } = "";
    public DateTime ChangedAt { get; set; }

    [MaxLength(200)]
    public string ChangedBy { get; set; } = "";
    public int Version { get; set; } = 1;
}

/// <summary>A file as it was uploaded.</summary>
public sealed class StoredDocument : TrackedRecord
{
    [MaxLength(400)]
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public long Size { get; init; }
    public DocumentContent? Content { get; init; }
    public List<StoredReading> Readings { get; } = [];
}

/// <summary>A document's bytes, apart from what is listed; in the database, so that every web node has them.</summary>
public sealed class DocumentContent
{
    [Key]
    public Guid DocumentId { get; init; }
    public required byte[] Bytes { get; init; }
}

public enum ReadingState
{
    Waiting,
    Reading,
    Ready,
    Failed,
}

/// <summary>One reading of a document: waiting, under way, ready to review, or failed with a sentence.</summary>
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

    /// <summary>What the reader noticed about the document, as JSON.</summary>
    public string NotesJson { get; set; } = "[]";

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public DateTime? FinishedAt { get; set; }
    public List<PlanDraft> Drafts { get; } = [];
}

public enum DraftState
{
    UnderReview,
    Accepted,
    LeftOut,
}

/// <summary>One plan of a reading on its way to acceptance.</summary>
public sealed class PlanDraft : TrackedRecord
{
    public Guid ReadingId { get; init; }
    public StoredReading? Reading { get; init; }
    public int PlanIndex { get; init; }

    [MaxLength(400)]
    public string Title { get; set; } = "";
    public int RowCount { get; set; }
    public DraftState State { get; set; }
    public string? LeftOutBecause { get; set; }
    public Guid? PlanId { get; set; }
    public List<DraftEdit> Edits { get; } = [];
}

/// <summary>One edit of a draft. Undo takes back the last.</summary>
public sealed class DraftEdit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DraftId { get; init; }
    public int Sequence { get; init; }
    public required string Json { get; init; }
    public DateTime At { get; init; }

    [MaxLength(200)]
    public required string Actor { get; init; }
}
