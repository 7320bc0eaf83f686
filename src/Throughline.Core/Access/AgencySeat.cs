using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// An agency that somebody acts for besides the one of their account, and as what. They act for one of them at a time.
/// </summary>
[Table("agency_seats")]
public sealed class AgencySeat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public Guid AgencyId { get; set; }

    /// <summary>Lead or contributor there.</summary>
    public Role Role { get; set; }
}
