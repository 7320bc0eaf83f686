using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>What an identity that came back turned out to be.</summary>
public enum IdentityState
{
    Ours,
    OfAnotherWorkbook,
    Forged,
}

/// <summary>
/// Who a row is: its action, the action's version when it was exported, and a hash of each locked cell.
/// </summary>
public sealed record RowIdentity(IdentityState State, Guid ActionId, int Version, IReadOnlyList<string> Hashes)
{
    public static RowIdentity Of(IdentityState state) => new(state, Guid.Empty, 0, []);

    /// <summary>True when these words stood in that locked column when the row was exported.</summary>
    public bool Held(SheetColumn column, string words) => HeldAt((int)column, words);

    /// <summary>The same for one of the sheet's further fields.</summary>
    public bool HeldFurther(int at, string words) => HeldAt(SheetColumns.Locked.Count + at, words);

    private bool HeldAt(int at, string words) => Hashes[at] == RowHash.Of(words);
}

/// <summary>A short hash of a cell's words, the same after any spreadsheet program saved them.</summary>
internal static class RowHash
{
    public const int Bytes = 6;

    public static string Of(string words) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(SheetText.Plain(SheetText.Fit(words)))).AsSpan(0, Bytes)
        );
}

/// <summary>
/// What one workbook is: protected by the site's own keys, so that nobody else can make one; its rows are signed with a
/// key that only the seal holds.
/// </summary>
/// <param name="At">When it was exported, UTC.</param>
public sealed record OpenedSeal(
    Guid PlanId,
    Guid? AgencyId,
    Guid ExportId,
    DateTime At,
    byte[] Key,
    IReadOnlyList<string> TitleHashes
)
{
    private const int Head = 1 + 16 + 16 + 4,
        Mac = 16;

    /// <summary>
    /// Fields that the sheet shows besides the usual columns; none in sheets that went out before it could.
    /// </summary>
    public IReadOnlyList<Field> Further { get; init; } = [];

    private int Hashes => SheetColumns.Locked.Count + Further.Count;

    private int Length => Head + (Hashes * RowHash.Bytes) + Mac;

    /// <summary>The words that stand in the hidden column of a row.</summary>
    public string Sign(SheetRow row, SheetRatings ratings)
    {
        var bytes = new byte[Length];
        bytes[0] = 1;
        ExportId.TryWriteBytes(bytes.AsSpan(1));
        row.ActionId.TryWriteBytes(bytes.AsSpan(17));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(33), row.Version);
        var shown = SheetColumns
            .Locked.Select(c => row.Words(c, ratings))
            .Concat(Further.Select(row.Row.Text))
            .ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            Convert.FromHexString(RowHash.Of(shown[i])).CopyTo(bytes, Head + (i * RowHash.Bytes));
        }

        MacOf(bytes).CopyTo(bytes, Length - Mac);
        return Base64Url.EncodeToString(bytes);
    }

    public RowIdentity Read(string words)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(words);
        }
        catch (FormatException)
        {
            return RowIdentity.Of(IdentityState.Forged);
        }

        if (bytes.Length != Length || bytes[0] != 1)
        {
            return RowIdentity.Of(IdentityState.Forged);
        }

        if (new Guid(bytes.AsSpan(1, 16)) != ExportId)
        {
            return RowIdentity.Of(IdentityState.OfAnotherWorkbook);
        }

        return CryptographicOperations.FixedTimeEquals(MacOf(bytes), bytes.AsSpan(Length - Mac))
            ? new(
                IdentityState.Ours,
                new Guid(bytes.AsSpan(17, 16)),
                BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33)),
                [
                    .. Enumerable
                        .Range(0, Hashes)
                        .Select(i => Convert.ToHexStringLower(bytes.AsSpan(Head + (i * RowHash.Bytes), RowHash.Bytes))),
                ]
            )
            : RowIdentity.Of(IdentityState.Forged);
    }

    private byte[] MacOf(byte[] bytes) => HMACSHA256.HashData(Key, bytes.AsSpan(0, Length - Mac))[..Mac];
}

/// <summary>Makes and opens seals.</summary>
public sealed class SheetSeal(IDataProtectionProvider protection)
{
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly IDataProtector _protector = protection.CreateProtector("Throughline.Spreadsheet.1");

    /// <param name="lines">The title block, so that words written into it are noticed.</param>
    public (OpenedSeal Opened, string Words) Make(PlanSheet sheet, IEnumerable<string> lines)
    {
        var opened = new OpenedSeal(
            sheet.PlanId,
            sheet.AgencyId,
            Guid.NewGuid(),
            sheet.AsAt,
            RandomNumberGenerator.GetBytes(32),
            [.. lines.Select(RowHash.Of)]
        )
        {
            Further = sheet.Further,
        };
        return (
            opened,
            Base64Url.EncodeToString(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(opened, Names)))
        );
    }

    /// <returns>Null when the words are none of this site's seals.</returns>
    public OpenedSeal? Open(string? words)
    {
        try
        {
            return words is null
                ? null
                : JsonSerializer.Deserialize<OpenedSeal>(
                    _protector.Unprotect(Base64Url.DecodeFromChars(words.Trim())),
                    Names
                );
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
