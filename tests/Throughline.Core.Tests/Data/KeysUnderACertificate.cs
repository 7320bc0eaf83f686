using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>The keys in the database can be held under a certificate, and change it, without losing what was sealed.</summary>
[Trait("needs", "server")]
public sealed class KeysUnderACertificate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-keys-").FullName;

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Providers))]
    public async Task From_no_certificate_to_one_and_to_the_next_what_was_sealed_still_opens(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second) = (Certificate("first"), Certificate("second"));
        var words = await StartsWithKeys.OnAsync(database, [], s => StartsWithKeys.Sealer(s).Protect("kept"));
        (await StartsWithKeys.KeysAsync(database)).ShouldContain("masterKey");

        (await StartsWithKeys.OnAsync(database, First(first), s => StartsWithKeys.Sealer(s).Unprotect(words))).ShouldBe(
            "kept"
        );
        var under = await StartsWithKeys.KeysAsync(database);
        under.ShouldNotContain("masterKey");
        under.ShouldContain("encryptedSecret");

        (string, string)[] rotated =
        [
            .. First(second),
            ("Keys:Previous:0", first),
            ("Keys:PreviousPassword:0", "pass"),
        ];
        (await StartsWithKeys.OnAsync(database, rotated, s => StartsWithKeys.Sealer(s).Unprotect(words))).ShouldBe(
            "kept"
        );
        (await StartsWithKeys.KeysAsync(database)).ShouldNotBe(under);

        // The first can now be thrown away.
        (
            await StartsWithKeys.OnAsync(database, First(second), s => StartsWithKeys.Sealer(s).Unprotect(words))
        ).ShouldBe("kept");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Without_the_certificate_that_holds_them_nothing_starts_and_nothing_is_changed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await StartsWithKeys.OnAsync(
            database,
            First(Certificate("only")),
            s => StartsWithKeys.Sealer(s).Protect("kept")
        );
        await StartsWithKeys.OnAsync(
            database,
            First(Path.Combine(_folder, "only.pfx")),
            s => StartsWithKeys.Sealer(s).Protect("kept")
        );
        var before = await StartsWithKeys.KeysAsync(database);
        foreach (
            var settings in ((string, string)[][])
                [
                    [],
                    First(Certificate("another")),
                ]
        )
        {
            (
                await Should.ThrowAsync<InvalidOperationException>(() =>
                    StartsWithKeys.OnAsync(database, settings, s => StartsWithKeys.Sealer(s).Protect("more"))
                )
            ).Message.ShouldContain("Keys:Certificate");
        }

        (await StartsWithKeys.KeysAsync(database)).ShouldBe(before);
    }

    [Fact]
    public void A_certificate_that_is_not_there_or_whose_password_is_wrong_is_told()
    {
        var file = Certificate("mine");
        Told(("Keys:Certificate", Path.Combine(_folder, "none.pfx")))
            .ShouldContain("Keys:Certificate names no certificate");
        Told(("Keys:Certificate", file), ("Keys:Password", "wrong")).ShouldContain("Check the file and its password");
        Told(("Keys:Certificate", new string('A', 40))).ShouldContain("thumbprint");
    }

    private static string Told(params (string Name, string Value)[] settings) =>
        Should
            .Throw<InvalidOperationException>(() =>
                KeyCertificates.Of(StartsWithKeys.Settings(settings, new Dictionary<string, string?>()))
            )
            .Message;

    private static (string, string)[] First(string file) => [("Keys:Certificate", file), ("Keys:Password", "pass")];

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            $"CN={name}",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(_folder, name + ".pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "pass"));
        return file;
    }
}
