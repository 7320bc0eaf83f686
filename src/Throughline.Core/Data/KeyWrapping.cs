using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Throughline.Core.Data;

/// <summary>
/// Keys in the database, held under a certificate where one is set: those from before it came, and those under the one before
/// it, are put under it at the start, so that a rotation is a new setting and a restart.
/// </summary>
internal static class KeyWrapping
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Secret = Protection + "encryptedSecret";
    private static readonly XName Marked = Protection + "requiresEncryption";

    public static void AddKeys(this IServiceCollection services, KeyCertificates certificates)
    {
        var keys = services
            .AddSingleton(certificates)
            .AddDataProtection()
            .SetApplicationName("Throughline")
            .PersistKeysToDbContext<ThroughlineDb>();
        if (certificates.Current is { } current)
        {
            keys.ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate([.. certificates.All]);
        }
    }

    /// <summary>Puts every key under the current certificate; without one, sees that none needs it.</summary>
    /// <exception cref="KeysRefusedException">A key is held under a certificate that is not set. Going on would make
    /// new keys, and nothing that was sealed could be opened any more.</exception>
    public static async Task WrapAsync(ThroughlineDb db, IServiceProvider services, CancellationToken cancel)
    {
        var certificates = services.GetRequiredService<KeyCertificates>();
        foreach (var key in await db.DataProtectionKeys.ToListAsync(cancel))
        {
            var xml = XElement.Parse(key.Xml!);
            if (Rewrap(xml, certificates, services))
            {
                key.Xml = xml.ToString(SaveOptions.DisableFormatting);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static bool Rewrap(XElement key, KeyCertificates certificates, IServiceProvider services)
    {
        var changed = false;
        foreach (
            var secret in key.Descendants().Where(e => e.Name == Secret || e.Attribute(Marked) is not null).ToList()
        )
        {
            var plain = secret.Name == Secret ? Open(secret, services) : secret;
            if (certificates.Current is { } current && (secret.Name != Secret || !IsUnder(secret, current.RawData)))
            {
                var sealed_ = new CertificateXmlEncryptor(
                    current,
                    services.GetRequiredService<ILoggerFactory>()
                ).Encrypt(plain);
                secret.ReplaceWith(
                    new XElement(
                        Secret,
                        new XAttribute("decryptorType", sealed_.DecryptorType.AssemblyQualifiedName!),
                        sealed_.EncryptedElement
                    )
                );
                changed = true;
            }
        }

        return changed;
    }

    private static XElement Open(XElement secret, IServiceProvider services)
    {
        try
        {
            return new EncryptedXmlDecryptor(services).Decrypt(secret.Elements().Single());
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new KeysRefusedException(
                "The database's keys are held under a certificate that is not set. Set Keys:Certificate to it, or add it to "
                    + "Keys:Previous, and start again.",
                e
            );
        }
    }

    /// <summary>The sealed element names its certificate by the certificate itself.</summary>
    private static bool IsUnder(XElement secret, byte[] certificate) =>
        secret
            .Descendants()
            .Any(e =>
                e.Name.LocalName == "X509Certificate"
                && Convert.FromBase64String(e.Value).AsSpan().SequenceEqual(certificate)
            );
}
