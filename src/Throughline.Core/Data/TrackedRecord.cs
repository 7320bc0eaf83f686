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

    /// <summary>The plan whose history its events belong to, where the record itself is that plan.</summary>
    internal virtual Guid? History() => null;
}
