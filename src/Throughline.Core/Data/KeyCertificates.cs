using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Throughline.Core.Data;

/// <summary>
/// The certificates under which the keys of cookies, forms and sealed words are held; the configuration section "Keys".
/// </summary>
/// <param name="Current">Holds every key; null where a <see cref="KeyService"/> does, or the keys lie as they are.</param>
/// <param name="All">The current one, and those before it that still open keys.</param>
public sealed record KeyCertificates(X509Certificate2? Current, IReadOnlyList<X509Certificate2> All)
{
    /// <summary>
    /// "Keys:Certificate" is a file (.pfx or .p12, or .pem with certificate and key) or the thumbprint of one in the
    /// system's store; "Keys:Password" opens the file. "Keys:Previous:0" and on, with "Keys:PreviousPassword:0", are those
    /// that were current before.
    /// </summary>
    /// <exception cref="InvalidOperationException">One cannot be used; the message says which and why.</exception>
    public static KeyCertificates Of(IConfiguration configuration)
    {
        var keys = configuration.GetSection("Keys");
        var current = keys["Certificate"] is { Length: > 0 } named
            ? Load(named, keys["Password"], "Keys:Certificate")
            : null;
        var previous = keys.GetSection("Previous")
            .GetChildren()
            .Where(p => !string.IsNullOrEmpty(p.Value))
            .Select(p => Load(p.Value!, keys[$"PreviousPassword:{p.Key}"], p.Path));
        return new(current, [.. current is null ? Array.Empty<X509Certificate2>() : [current], .. previous]);
    }

    private static X509Certificate2 Load(string named, string? password, string setting)
    {
        try
        {
            var certificate =
                !File.Exists(named) ? OfStore(named)
                : named.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                    ? X509Certificate2.CreateFromPemFile(named, named)
                : X509CertificateLoader.LoadPkcs12FromFile(named, password);
            return certificate?.GetRSAPrivateKey() is not null
                ? certificate
                : throw new InvalidOperationException(
                    $"The setting {setting} names no certificate with an RSA key that this program may use. Name the file, or "
                        + "the thumbprint of one in the store of the account that runs it."
                );
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException(
                $"The certificate of the setting {setting} cannot be opened. Check the file and its password.",
                e
            );
        }
    }

    private static X509Certificate2? OfStore(string thumbprint)
    {
        foreach (var place in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            using var store = new X509Store(StoreName.My, place);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, false) is [var found, ..])
            {
                return found;
            }
        }

        return null;
    }
}
