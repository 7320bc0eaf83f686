using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Core.Data;

namespace Throughline.Web.Forms;

/// <summary>To whom a form was shown.</summary>
/// <param name="Agency">For which they acted; null for none.</param>
public sealed record ShownTo(Guid Account, Guid? Agency);

/// <summary>
/// Whom a form was shown to, and for which agency they acted then, sealed into the form itself: what comes back from it is
/// theirs and that agency's, whoever's cookie comes along.
/// </summary>
public sealed class Typist(IDataProtectionProvider protection, Actor actor)
{
    /// <summary>The hidden field. Names that begin so are never kept.</summary>
    public const string Field = "__who";

    /// <summary>Of an id without hyphens.</summary>
    private const int Letters = 32;

    private readonly IDataProtector _sealer = protection.CreateProtector("Throughline.Typist.v1");
    private string? _own;

    /// <summary>The sealed account and agency of whoever the page is for; null when nobody is signed in.</summary>
    public string? Own() =>
        actor.Person.Id is { } id ? _own ??= _sealer.Protect($"{id:N}{actor.Person.AgencyId:N}") : null;

    /// <returns>Null when it was not sealed here.</returns>
    public ShownTo? Of(string? seal)
    {
        try
        {
            var words = string.IsNullOrEmpty(seal) ? "" : _sealer.Unprotect(seal);
            return words.Length == 0
                ? null
                : new(
                    Guid.ParseExact(words[..Letters], "N"),
                    words.Length == Letters ? null : Guid.ParseExact(words[Letters..], "N")
                );
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
