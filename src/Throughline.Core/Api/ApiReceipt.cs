using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Api;

/// <summary>
/// What the API answered to a request that carried an idempotency key, so that the same request sent again is answered
/// alike and done once.
/// </summary>
[Table("api_receipts")]
public sealed class ApiReceipt
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid TokenId { get; init; }

    [MaxLength(200)]
    public required string Key { get; init; }

    /// <summary>
    /// SHA-256 over address and body, in hexadecimal: a key must not be used again for something else.
    /// </summary>
    [MaxLength(64)]
    public required string RequestHash { get; init; }

    /// <summary>The update that the request made.</summary>
    public Guid UpdateId { get; init; }
    public DateTime At { get; init; }
}
