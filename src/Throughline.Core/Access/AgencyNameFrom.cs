using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>
/// A name of an agency and the day from which it bears it, until the next one's. An agency that was never renamed has none.
/// </summary>
[Table("agency_names")]
[OfSubject(Subject.Agency)]
public sealed class AgencyNameFrom : TrackedRecord
{
    public Guid AgencyId { get; init; }

    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>Null: as long as anybody here knows.</summary>
    public DateOnly? From { get; init; }
}
