using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Data;

/// <summary>A key as the database keeps it where a key service holds it: the key's name there, and what it sealed.</summary>
internal sealed record HeldByKeyService(string Key, string Held)
{
    private static readonly XName Element = "keyService";

    /// <returns>Null for what something else holds.</returns>
    public static HeldByKeyService? Of(XElement element) =>
        element.Name == Element && element.Attribute("key")?.Value is { } key ? new(key, element.Value) : null;

    public XElement ToXml() => new(Element, new XAttribute("key", Key), Held);
}

/// <summary>Puts each new key under the key service.</summary>
public sealed class KeyServiceXmlEncryptor(KeyService service) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new HeldByKeyService(
                service.Key,
                service.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))
            ).ToXml(),
            typeof(KeyServiceXmlDecryptor)
        );
}

/// <summary>Opens what a key service holds. Made by its name, which stands in the database: it is for ever.</summary>
public sealed class KeyServiceXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="KeysRefusedException">No service is set, or it does not answer, or refuses.</exception>
    public XElement Decrypt(XElement encryptedElement) =>
        services.GetService<KeyService>() is not { } service
            ? throw new KeysRefusedException(
                "The database's keys are held by a key service, and none is set. Set Keys:Service to it, and start again."
            )
            : XElement.Parse(
                HeldByKeyService.Of(encryptedElement) is { } held
                    ? service.Open(held.Key, held.Held)
                    : throw new KeysRefusedException("A key of the database is held in a way that is not known here.")
            );
}
