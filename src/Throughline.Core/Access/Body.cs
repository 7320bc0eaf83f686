using System.ComponentModel.DataAnnotations;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>A board, subgroup or committee: meetings are of it, and it agrees closure.</summary>
[OfSubject(Subject.Body)]
public sealed class Body : TrackedRecord
{
    [MaxLength(200)]
    public required string Name { get; set; }
    public BodyKind Kind { get; set; }
}
