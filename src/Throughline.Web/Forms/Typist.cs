using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Core.Data;

namespace Throughline.Web.Forms;

/// <summary>
/// Whom a form was shown to, sealed into the form itself: what comes back from it is theirs, whoever's cookie comes along.
/// </summary>
public sealed class Typist(IDataProtectionProvider protection, Actor actor)
{
    /// <summary>The hidden field. Names that begin so are never kept.</summary>
    public const string Field = "__who";

    private readonly IDataProtector _sealer = protection.CreateProtector("Throughline.Typist.v1");
    private string? _own;

    /// <summary>The sealed account of whoever the page is for; null when nobody is signed in.</summary>
    public string? Own() => actor.Person.Id is { } id ? _own ??= _sealer.Protect(id.ToString("N")) : null;

    /// <returns>Null when it was not sealed here.</returns>
    public Guid? Of(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : Guid.ParseExact(_sealer.Unprotect(seal), "N");
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
