using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>Where the words of one field came from.</summary>
[Table("provenance")]
[NotKept("it repeats where the paper, which is held, has the words")]
public sealed class Provenance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ActionId { get; init; }
    public Guid DocumentId { get; init; }

    [MaxLength(40)]
    public required string Field { get; init; }

    /// <summary>The field of words in a column that only their plan has; <see cref="Heading"/> says which.</summary>
    public const string OfOwnColumn = "OwnColumn";

    /// <summary>
    /// The paper's heading of a column that only this plan has, and of an update the heading that says its period; null
    /// else.
    /// </summary>
    public string? Heading { get; init; }

    /// <summary>"Target", "Source" of a column that only this plan has, "Update (Progress: Q3)".</summary>
    public string About =>
        Heading is null ? Field
        : Field == OfOwnColumn ? Heading
        : $"{Field} ({Heading})";
    public required string Words { get; init; }
    public int Page { get; init; }
    public int? Line { get; init; }

    [MaxLength(20)]
    public string? Cell { get; init; }

    /// <summary>The same place in words, where the numbers mean nothing to a person.</summary>
    [MaxLength(200)]
    public string? PlaceWords { get; init; }
    public double? Left { get; init; }
    public double? Top { get; init; }
    public double? Right { get; init; }
    public double? Bottom { get; init; }
}
