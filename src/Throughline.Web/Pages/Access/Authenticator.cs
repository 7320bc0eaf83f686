using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;
using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// A fresh authenticator key on its way into somebody's phone: shown, sealed into the form, and stored only once a code
/// proves that it arrived.
/// </summary>
/// <param name="Sealed">The key, readable to this program alone; the form carries it.</param>
/// <param name="Text">The key for people who type it, in groups of four.</param>
/// <param name="Drawing">The path of its QR code, one unit a module.</param>
/// <param name="Size">Modules a side, with the quiet zone.</param>
public sealed record NewAuthenticator(string Sealed, string Text, string Drawing, int Size);

/// <summary>Makes and opens those.</summary>
public sealed class Authenticators(IDataProtectionProvider protection, SiteName site)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("Throughline.NewAuthenticator")
        .ToTimeLimitedDataProtector();

    /// <param name="kept">What the form brought back: shown again while it can be opened, so that nobody scans
    /// twice.</param>
    public NewAuthenticator Show(string email, string? kept)
    {
        var key = Open(kept) ?? Credentials.NewKey();
        var text = Totp.Text(key);
        var (drawing, size) = Draw(
            $"otpauth://totp/{Uri.EscapeDataString(site.Name)}:{Uri.EscapeDataString(email)}?secret={text}&issuer={Uri.EscapeDataString(site.Name)}"
        );
        return new(
            _protector.Protect(Convert.ToBase64String(key), Lasts),
            string.Join(' ', text.Chunk(4).Select(c => new string(c))),
            drawing,
            size
        );
    }

    /// <returns>Null when it is no key of ours, or an hour old.</returns>
    public byte[]? Open(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : Convert.FromBase64String(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (string Path, int Size) Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
