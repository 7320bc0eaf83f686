using Throughline.Core.Data;

namespace Throughline.Core.Rules;

/// <summary>
/// The partnership's own words for columns, ratings and agencies; one row, or none while there are none.
/// </summary>
public sealed class KeptWords : TrackedRecord
{
    /// <summary>The only row's id, so that two people cannot make two.</summary>
    public static readonly Guid TheOne = new("5e771265-0000-7000-8000-000000000002");

    /// <summary><c>OwnWords</c> as JSON.</summary>
    public required string Json { get; set; }
}
