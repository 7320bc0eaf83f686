using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Plans;

/// <summary>An agency that helps with an action without answering for it; its people see the action.</summary>
[Table("contributing_agency")]
public sealed class ContributingAgency
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ActionId { get; init; }
    public Guid AgencyId { get; set; }
}
