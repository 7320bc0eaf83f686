using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Throughline.Core.Data;

/// <summary>
/// Keys in the database, held under a certificate or by a key service where one is set: those from before it came, and those
/// under the one before it, are put under it at the start, so that a rotation is a new setting and a restart.
/// </summary>
internal static class KeyWrapping
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Secret = Protection + "encryptedSecret";
    private static readonly XName Marked = Protection + "requiresEncryption";

    /// <param name="service">Holds new keys, before any certificate; null for none.</param>
    public static void AddKeys(this IServiceCollection services, KeyCertificates certificates, KeyService? service)
    {
        var keys = services
            .AddSingleton(certificates)
            .AddDataProtection()
            .SetApplicationName("Throughline")
            .PersistKeysToDbContext<ThroughlineDb>();
        if (certificates.All.Count > 0)
        {
            keys.UnprotectKeysWithAnyCertificate([.. certificates.All]);
        }

        if (service is not null)
        {
            services.AddSingleton(service);
        }

        if (service is { OpensOnly: false })
        {
            services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new KeyServiceXmlEncryptor(service));
        }
        else if (certificates.Current is { } current)
        {
            keys.ProtectKeysWithCertificate(current);
        }
    }

    /// <summary>Puts every key under what holds keys now; without it, sees that none needs it.</summary>
    /// <exception cref="KeysRefusedException">A key is held by what is not set, or the key service does not do its part.
    /// Going on would make new keys, and nothing that was sealed could be opened any more.</exception>
    public static async Task WrapAsync(ThroughlineDb db, IServiceProvider services, CancellationToken cancel)
    {
        var holder = HolderOf(services);
        foreach (var key in await db.DataProtectionKeys.ToListAsync(cancel))
        {
            var xml = XElement.Parse(key.Xml!);
            if (Rewrap(xml, holder, services))
            {
                key.Xml = xml.ToString(SaveOptions.DisableFormatting);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static bool Rewrap(XElement key, Holder? holder, IServiceProvider services)
    {
        var changed = false;
        foreach (
            var secret in key.Descendants().Where(e => e.Name == Secret || e.Attribute(Marked) is not null).ToList()
        )
        {
            var plain = secret.Name == Secret ? Open(secret, services) : secret;
            if (holder is not null && (secret.Name != Secret || !holder.Holds(secret)))
            {
                var held = holder.By.Encrypt(plain);
                secret.ReplaceWith(
                    new XElement(
                        Secret,
                        new XAttribute("decryptorType", held.DecryptorType.AssemblyQualifiedName!),
                        held.EncryptedElement
                    )
                );
                changed = true;
            }
        }

        return changed;
    }

    private static XElement Open(XElement secret, IServiceProvider services)
    {
        var held = secret.Elements().Single();
        if (HeldByKeyService.Of(held) is not null)
        {
            return new KeyServiceXmlDecryptor(services).Decrypt(held);
        }

        try
        {
            return new EncryptedXmlDecryptor(services).Decrypt(held);
        }
        catch (CryptographicException e)
        {
            throw new KeysRefusedException(
                "The database's keys are held under a certificate that is not set. Set Keys:Certificate to it, or add it to "
                    + "Keys:Previous, and start again.",
                e
            );
        }
    }

    /// <summary>What holds keys now.</summary>
    /// <param name="Holds">Whether it holds a secret already, by its newest version.</param>
    private sealed record Holder(IXmlEncryptor By, Func<XElement, bool> Holds);

    /// <returns>Null where the keys lie as they are.</returns>
    private static Holder? HolderOf(IServiceProvider services)
    {
        if (services.GetService<KeyService>() is { OpensOnly: false } service)
        {
            // Asked before there is any key, too: a service that cannot be used is found at the start and not in an hour.
            const string tried = "Throughline starts";
            var held = service.Seal(tried);
            if (service.Open(service.Key, held) != tried)
            {
                throw new KeysRefusedException("The key service does not give back what it was given.");
            }

            var now = new HeldByKeyService(service.Key, KeyService.VersionOf(held));
            return new(
                new KeyServiceXmlEncryptor(service),
                secret =>
                    HeldByKeyService.Of(secret.Elements().Single()) is { } there
                    && (there with { Held = KeyService.VersionOf(there.Held) }) == now
            );
        }

        return services.GetRequiredService<KeyCertificates>().Current is { } current
            ? new(
                new CertificateXmlEncryptor(current, services.GetRequiredService<ILoggerFactory>()),
                secret => IsUnder(secret, current.RawData)
            )
            : null;
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
