using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Access;

/// <summary>
/// What somebody typed into a form whose session had ended when it was sent: for an hour, sealed for that person alone.
/// </summary>
[Table("kept_forms")]
[NotKept("it is there for an hour, sealed for its person, and nothing rests on it")]
public sealed class KeptForm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public DateTime KeptAt { get; init; }
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it came back to them; null while it waits.</summary>
    public DateTime? ShownAt { get; set; }

    /// <summary>A <see cref="TypedForm"/> as JSON, sealed with a key that the account's id goes into.</summary>
    public required string Sealed { get; init; }
}
