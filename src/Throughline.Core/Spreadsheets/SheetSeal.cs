using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace Throughline.Core.Spreadsheets;

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
            Further = sheet.Further.Fields,
            Own = sheet.Further.Own,
            Doubts = sheet.Further.Doubts,
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
