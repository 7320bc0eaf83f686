using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Packs;

/// <summary>Where a pack stands.</summary>
public enum PackState
{
    Waiting,
    Building,

    /// <summary>It can be looked at, and published.</summary>
    Ready,
    Failed,
    Published,

    /// <summary>It was published, and the public sees that it was taken back and why.</summary>
    Withdrawn,
}

/// <summary>For whom a version of a pack is.</summary>
public enum PackAudience
{
    Public,

    /// <summary>Members of the body: with what is exempt or confidential.</summary>
    Members,
}

/// <summary>How a version is written.</summary>
public enum PackFormat
{
    /// <summary>The contents of a page.</summary>
    Html,
    Pdf,
    Docx,
}

/// <summary>
/// An agenda with its papers as one, built at one time. A later one for the same meeting is a reissue, or a supplement whose
/// pages are numbered on.
/// </summary>
[Table("packs")]
[OfSubject(Subject.Pack)]
public sealed class Pack : TrackedRecord
{
    public required Guid MeetingId { get; init; }

    /// <summary>From 1 for the meeting.</summary>
    public int Number { get; init; }

    /// <summary>True where it holds only what was not in those published before.</summary>
    public bool IsSupplement { get; init; }
    public PackState State { get; set; }

    /// <summary>Why it could not be built, or has no PDF; null where nothing is amiss.</summary>
    public string? Failure { get; set; }

    /// <summary>What is in it, as <see cref="PackPart"/>s in JSON; blank until it is built.</summary>
    public string PartsJson { get; set; } = "[]";

    /// <summary>What changed since the pack before, in sentences; null for the first.</summary>
    public string? Changes { get; set; }
    public int FirstPage { get; set; } = 1;

    /// <summary>0 where pages are not known: nothing printed it.</summary>
    public int LastPage { get; set; }
    public DateTime? PublishedAt { get; set; }

    /// <summary>Why it was taken back.</summary>
    public string? WithdrawnBecause { get; set; }
    public int Begun { get; set; }

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
}

/// <summary>One version of a pack in one format.</summary>
[Table("pack_files")]
[NotKept("the SHA-256 of its bytes is kept in the event of its building")]
public sealed class PackFile
{
    [Key]
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PackId { get; init; }
    public PackAudience Audience { get; init; }
    public PackFormat Format { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>A paper, or a line of the agenda, as it stands in a pack.</summary>
/// <param name="ItemId">The item that it belongs to.</param>
/// <param name="PaperId">The paper; null for the item's line of the agenda.</param>
/// <param name="Print">What tells whether its words changed.</param>
/// <param name="IsPublic">True where the public version holds it.</param>
/// <param name="First">The number of its first page; 0 where pages are not known.</param>
public sealed record PackPart(
    Guid? ItemId,
    Guid? PaperId,
    string Title,
    string Print,
    bool IsPublic,
    int First,
    int Last
);
