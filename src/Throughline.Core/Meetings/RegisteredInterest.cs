using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>An interest that a member has registered (Localism Act 2011, sections 29 and 30).</summary>
[Table("registered_interests")]
[OfSubject(Subject.RegisteredInterest)]
public sealed class RegisteredInterest : TrackedRecord
{
    public required Guid MemberId { get; init; }
    public InterestKind Kind { get; set; }

    /// <summary>The company, body, land or person it is in.</summary>
    [MaxLength(300)]
    public required string In { get; set; }

    /// <summary>How they are bound to it: employed, owner, trustee; null where nobody said.</summary>
    [MaxLength(300)]
    public string? How { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
}
