using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data;

/// <summary>
/// What happened: append-only, each event chained to the one before by its hash. Its texts stand in a table beside the
/// chain, out of which words can be taken; they stay in the database, never in a log.
/// </summary>
[Table("events")]
[NotKept("its own chain holds it")]
public sealed class AuditEvent : IWrittenOnce
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its place in the chain, from 1 without gaps; given when it is saved.</summary>
    public long Sequence { get; set; }
    public DateTime At { get; set; }

    /// <summary>
    /// The program or token by name; a person with an account by <see cref="Domain.Access.Person.Signature"/> only, so
    /// that erasing the account need not rewrite the chain.
    /// </summary>
    [MaxLength(200)]
    public required string Actor { get; init; }

    /// <summary>
    /// The account that acted, whose name pages look up; null for the program and for an agency's token.
    /// </summary>
    public Guid? ActorId { get; init; }

    /// <summary>The agency for which they acted; null for none.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Where from: "web 127.0.0.1", "api", "spreadsheet", "job".</summary>
    [MaxLength(100)]
    public string From { get; init; } = "";

    /// <summary>What was done, as the code of an <see cref="EventType"/>: "intake.document-uploaded".</summary>
    [MaxLength(EventType.LongestCode)]
    public required string Code { get; init; }

    /// <summary>What it happened to, as the code of a <see cref="Subject"/>: "document".</summary>
    [MaxLength(40)]
    public required string Entity { get; init; }
    public Guid EntityId { get; init; }

    /// <summary>The plan whose history it belongs to; null for what belongs to none.</summary>
    public Guid? PlanId { get; init; }

    [MaxLength(100)]
    public string? Field { get; init; }
    public string? Old { get; init; }
    public string? New { get; init; }
    public string? Why { get; init; }

    /// <summary>How its hash was made; see <see cref="AuditChain"/>.</summary>
    public int Form { get; init; } = AuditChain.NewestForm;

    /// <summary>The salted hash of the text that it was written with, which stays when words are taken out.</summary>
    [MaxLength(43)]
    public string? OldHash { get; internal set; }

    [MaxLength(43)]
    public string? NewHash { get; internal set; }

    [MaxLength(43)]
    public string? WhyHash { get; internal set; }

    /// <summary>Beside the text, and gone with it.</summary>
    [MaxLength(24)]
    public string? OldSalt { get; internal set; }

    [MaxLength(24)]
    public string? NewSalt { get; internal set; }

    [MaxLength(24)]
    public string? WhySalt { get; internal set; }

    /// <summary>The hash of the event before; 64 zeros for the first.</summary>
    [MaxLength(64)]
    public string PreviousHash { get; set; } = "";

    /// <summary>SHA-256 over the hash before and what the form says; see <see cref="AuditChain"/>.</summary>
    [MaxLength(64)]
    public string Hash { get; set; } = "";
}
