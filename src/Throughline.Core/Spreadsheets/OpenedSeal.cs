using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

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

    /// <summary>
    /// Headings of the plan's own columns that the sheet shows; none in sheets that went out before it could.
    /// </summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Whether the sheet shows what is not certain; sheets that went out before it could do not.</summary>
    public bool Doubts { get; init; }

    [JsonIgnore]
    public FurtherColumns Beside => new(Further, Own, Doubts);

    private int Hashes => SheetColumns.Locked.Count + Beside.Count;

    private int Length => Head + (Hashes * RowHash.Bytes) + Mac;

    /// <summary>The words that stand in the hidden column of a row.</summary>
    public string Sign(SheetRow row, SheetRatings ratings)
    {
        var bytes = new byte[Length];
        bytes[0] = 1;
        ExportId.TryWriteBytes(bytes.AsSpan(1));
        row.ActionId.TryWriteBytes(bytes.AsSpan(17));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(33), row.Version);
        var shown = SheetColumns.Locked.Select(c => row.Words(c, ratings)).Concat(Beside.Words(row)).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            Convert.FromHexString(RowHash.Of(shown[i])).CopyTo(bytes, Head + (i * RowHash.Bytes));
        }

        MacOf(bytes).CopyTo(bytes, Length - Mac);
        return Base64Url.EncodeToString(bytes);
    }

    public RowIdentity Read(string words)
    {
        if (BytesOf(words) is not { } bytes || bytes.Length != Length || bytes[0] != 1)
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

    private static byte[]? BytesOf(string words)
    {
        try
        {
            return Base64Url.DecodeFromChars(words);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private byte[] MacOf(byte[] bytes) => HMACSHA256.HashData(Key, bytes.AsSpan(0, Length - Mac))[..Mac];
}
