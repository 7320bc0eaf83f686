using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Api;

/// <summary>
/// What the API answered to a request that carried an idempotency key, so that the same request sent again is answered
/// alike and done once.
/// </summary>
[Table("api_receipts")]
[NotKept("it knows a request that is sent twice within days, and says nothing")]
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
