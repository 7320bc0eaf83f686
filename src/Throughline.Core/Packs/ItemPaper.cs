using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>Where a paper that was sent stands.</summary>
public enum PaperState
{
    Waiting,
    Reading,
    Ready,
    Failed,
}

/// <summary>
/// A file that somebody sent for an item of an agenda. What goes into a pack is written anew from its words; the file itself
/// is never passed on.
/// </summary>
[Table("item_papers")]
[OfSubject(Subject.ItemPaper)]
public sealed class ItemPaper : TrackedRecord
{
    public required Guid MeetingId { get; init; }
    public required Guid AgendaItemId { get; init; }

    /// <summary>In the order in which it is read at its item, from 1.</summary>
    public int Number { get; init; }

    /// <summary>As somebody typed it; never the file's name.</summary>
    [MaxLength(400)]
    public required string Title { get; set; }
    public PartStanding Standing { get; set; }

    /// <summary>The paragraph of Schedule 12A by which it is exempt; null for others.</summary>
    [MaxLength(40)]
    public string? Paragraph { get; set; }

    /// <summary>Why the public interest in keeping it outweighs that in disclosing it; null for a public one.</summary>
    public string? PublicInterest { get; set; }

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public PaperState State { get; set; }

    /// <summary>Why it could not be read, and what to do; null where it could.</summary>
    public string? Failure { get; set; }

    /// <summary>What was noticed while it was read, as JSON: words that were left out, say.</summary>
    public string NotesJson { get; set; } = "[]";

    /// <summary>Why it was taken out of the agenda's papers; null while it is among them.</summary>
    public string? WithdrawnBecause { get; set; }

    /// <summary>How often a node began to read it.</summary>
    public int Begun { get; set; }

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
}

/// <summary>A paper's bytes and what was read of them, apart from what is listed.</summary>
[Table("item_paper_contents")]
[NotKept("the SHA-256 of its bytes is kept in the paper; what was read of them can be read again")]
public sealed class ItemPaperContent
{
    [Key]
    public Guid PaperId { get; init; }

    /// <summary>Its extension, by which text files are told apart; blank for none.</summary>
    [MaxLength(20)]
    public required string Extension { get; init; }

    /// <summary>Until it is read, or was found to be unreadable; null afterwards: what else a file holds is not kept.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>Its blocks as <see cref="PaperJson"/> writes them; null until it is read.</summary>
    public string? BlocksJson { get; set; }
}

/// <summary>A page of a paper as it looks: made from what the page shows, so that nothing of the file's own goes on.</summary>
[Table("item_paper_looks")]
[NotKept("it is made of a file whose SHA-256 is kept in the paper; what was read of it can be read again")]
public sealed class ItemPaperLook
{
    [Key]
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }

    /// <summary>Of the file, from 1.</summary>
    public int Page { get; init; }

    /// <summary>A JPEG.</summary>
    public required byte[] Bytes { get; init; }
}
