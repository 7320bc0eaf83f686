using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Throughline.Core.Mail;

/// <summary>What a link at the end of a mail turns off.</summary>
/// <param name="Kind">Null turns off all that may be.</param>
public sealed record UnsubscribeToken(Guid Account, MailKind? Kind);

/// <summary>Signs and reads the links with which somebody turns mails off without signing in (RFC 8058).</summary>
public sealed class Unsubscribing(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Throughline.Mail.Unsubscribe.v1");

    public string TokenFor(UnsubscribeToken what) =>
        Convert.ToHexStringLower(_protector.Protect(Encoding.ASCII.GetBytes($"{what.Account:N} {what.Kind}")));

    /// <returns>Null when the token was not made by this site.</returns>
    public UnsubscribeToken? Read(string token)
    {
        try
        {
            var parts = Encoding.ASCII.GetString(_protector.Unprotect(Convert.FromHexString(token))).Split(' ');
            return new(Guid.ParseExact(parts[0], "N"), parts[1].Length == 0 ? null : Enum.Parse<MailKind>(parts[1]));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
