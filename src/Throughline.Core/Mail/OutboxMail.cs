using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Mail;

/// <summary>
/// A mail to be sent, or kept where no SMTP server is set. Never holds a child's name or free text about a child.
/// </summary>
[Table("outbox")]
[NotKept("a mail is on its way or gone: sending changes it, and keeping it ends")]
[OfSubject(Data.Subject.Mail)]
public sealed class OutboxMail : TrackedRecord
{
    [MaxLength(320)]
    public required string To { get; init; }
    public Guid? AccountId { get; init; }

    /// <summary>What it is about, such as "cycle opened"; people may unsubscribe by kind.</summary>
    [MaxLength(40)]
    public required string Kind { get; init; }

    /// <summary>Sent whatever the person unsubscribed from.</summary>
    public bool Statutory { get; init; }

    [MaxLength(300)]
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>Not before; mails that wait for a digest share the digest's time.</summary>
    public DateTime SendAfter { get; set; }
    public bool InDigest { get; init; }
    public DateTime? SentAt { get; set; }

    /// <summary>The digest it went out in.</summary>
    public Guid? DigestId { get; set; }
    public int Attempts { get; set; }
    public string? Failure { get; set; }

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
}
