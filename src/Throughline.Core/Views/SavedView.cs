using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Views;

/// <summary>A list narrowed and sorted as somebody wants to find it again.</summary>
[Table("saved_views")]
[NotKept("it is somebody's own way of looking, and says nothing")]
[OfSubject(Subject.View)]
public sealed class SavedView : TrackedRecord
{
    public Guid AccountId { get; init; }

    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>The page's own address on this site, such as "/plans".</summary>
    [MaxLength(200)]
    public required string Path { get; init; }

    [MaxLength(1000)]
    public required string Query { get; set; }
}
