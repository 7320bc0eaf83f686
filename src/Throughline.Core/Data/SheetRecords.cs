using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Data;

/// <summary>Where a filled spreadsheet stands: looked at, applied, or put aside.</summary>
public enum SpreadsheetState
{
    Waiting,
    Applied,
    PutAside,
}

/// <summary>A filled spreadsheet as it came back. Nothing in it counts until somebody ticks it.</summary>
public sealed class SpreadsheetImport : TrackedRecord
{
    public Guid PlanId { get; init; }

    /// <summary>The agency whose part it is; null for a whole plan.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Who sent it: nobody else may open or apply it. Null for the program itself.</summary>
    public Guid? UploadedById { get; init; }

    [MaxLength(400)]
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }
    public SpreadsheetState State { get; set; }

    /// <summary>
    /// What was applied and what was not, line by line with the reason, as JSON; null until it is applied.
    /// </summary>
    public string? OutcomeJson { get; set; }
    public SpreadsheetBytes? Content { get; init; }
}

/// <summary>A filled spreadsheet's bytes, apart from what is listed.</summary>
public sealed class SpreadsheetBytes
{
    [Key]
    public Guid ImportId { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>
/// What the API answered to a request that carried an idempotency key, so that the same request sent again is answered
/// alike and done once.
/// </summary>
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
