using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>The keys in the database can be held by a key service, change with its key, and come and go without a loss.</summary>
[Trait("needs", "server")]
public sealed class KeysUnderAKeyService : IDisposable
{
    private readonly TransitEngine _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-keys-").FullName;

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task From_nothing_to_the_service_and_to_its_next_key_what_was_sealed_still_opens(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var words = await StartsWithKeys.OnAsync(database, [], s => StartsWithKeys.Sealer(s).Protect("kept"));
        (await StartsWithKeys.KeysAsync(database)).ShouldContain("masterKey");

        (await OpenAsync(database, words)).ShouldBe("kept");
        var held = await StartsWithKeys.KeysAsync(database);
        held.ShouldNotContain("masterKey");
        held.ShouldContain("vault:v1:");

        // A start after which nothing is newer leaves them as they are.
        (await OpenAsync(database, words)).ShouldBe("kept");
        (await StartsWithKeys.KeysAsync(database)).ShouldBe(held);

        _engine.Rotate("throughline");
        (await OpenAsync(database, words)).ShouldBe("kept");
        held = await StartsWithKeys.KeysAsync(database);
        held.ShouldContain("vault:v2:");
        held.ShouldNotContain("vault:v1:");
        _engine.Oldest = 2;
        (await OpenAsync(database, words)).ShouldBe("kept");
    }

    [Fact]
    public async Task A_key_that_is_made_later_is_held_from_its_first_moment()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await StartsWithKeys.OnAsync(database, Service(), s => StartsWithKeys.Sealer(s).Protect("kept"));
        (await StartsWithKeys.KeysAsync(database)).ShouldContain("vault:v1:");
        (await StartsWithKeys.KeysAsync(database)).ShouldNotContain("masterKey");
        _engine.Asked.ShouldAllBe(a =>
            a == "POST /v1/transit/encrypt/throughline" || a == "POST /v1/transit/decrypt/throughline"
        );
    }

    [Theory]
    [InlineData("it is away", "does not answer")]
    [InlineData("it is sealed", "unseal it")]
    [InlineData("the token has ended", "Keys:ServiceTokenFile")]
    [InlineData("the key is another", "Keys:ServiceKey")]
    [InlineData("the mount is another", "Keys:ServiceMount")]
    [InlineData("the version is too old", "oldest version that may decrypt")]
    [InlineData("something else answers", "does not speak as a key service does")]
    [InlineData("nothing is set", "Set Keys:Service")]
    [InlineData("a certificate is set instead", "Set Keys:Service")]
    public async Task When(string trouble, string told)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var words = await StartsWithKeys.OnAsync(database, Service(), s => StartsWithKeys.Sealer(s).Protect("kept"));
        var before = await StartsWithKeys.KeysAsync(database);
        (string, string)[] settings = trouble switch
        {
            "it is away" => [.. Service(), ("Keys:Service", "http://127.0.0.1:9")],
            "the token has ended" => [.. Service(), ("Keys:ServiceToken", "hvs.ended")],
            "the key is another" => [.. Service(), ("Keys:ServiceKey", "other")],
            "the mount is another" => [.. Service(), ("Keys:ServiceMount", "other")],
            "nothing is set" => [],
            "a certificate is set instead" => Certificate(),
            _ => Service(),
        };
        _engine.IsSealed = trouble == "it is sealed";
        _engine.Nonsense = trouble == "something else answers" ? "<html>welcome</html>" : null;
        if (trouble == "the version is too old")
        {
            _engine.Rotate("throughline");
            _engine.Oldest = 2;
        }

        var refused = await Should.ThrowAsync<KeysRefusedException>(() =>
            StartsWithKeys.OnAsync(database, settings, s => StartsWithKeys.Sealer(s).Protect("more"))
        );
        refused.Message.ShouldContain(told);
        refused.Message.ShouldNotContain("hvs.");
        (await StartsWithKeys.KeysAsync(database)).ShouldBe(before, "nothing was changed");
        (_engine.IsSealed, _engine.Nonsense, _engine.Oldest) = (false, null, 1);
        (await OpenAsync(database, words)).ShouldBe("kept", "the data is unharmed");
    }

    [Fact]
    public async Task A_service_that_cannot_be_used_is_found_before_the_first_key_is_made()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        _engine.IsSealed = true;
        await Should.ThrowAsync<KeysRefusedException>(() =>
            StartsWithKeys.OnAsync(database, Service(), s => StartsWithKeys.Sealer(s).Protect("kept"))
        );
        (await StartsWithKeys.KeysAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task From_a_certificate_to_the_service_and_back_to_a_certificate()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var certificate = Certificate();
        var words = await StartsWithKeys.OnAsync(database, certificate, s => StartsWithKeys.Sealer(s).Protect("kept"));
        (string, string)[] previous = [("Keys:Previous:0", certificate[0].Item2), ("Keys:PreviousPassword:0", "pass")];
        (
            await StartsWithKeys.OnAsync(
                database,
                [.. Service(), .. previous],
                s => StartsWithKeys.Sealer(s).Unprotect(words)
            )
        ).ShouldBe("kept");
        (await OpenAsync(database, words)).ShouldBe("kept", "the certificate can be thrown away");

        (
            await StartsWithKeys.OnAsync(
                database,
                [.. Service(), ("Keys:ServiceOpensOnly", "true"), .. certificate],
                s => StartsWithKeys.Sealer(s).Unprotect(words)
            )
        ).ShouldBe("kept");
        (await StartsWithKeys.KeysAsync(database)).ShouldNotContain("vault:");
        (await StartsWithKeys.OnAsync(database, certificate, s => StartsWithKeys.Sealer(s).Unprotect(words))).ShouldBe(
            "kept",
            "the service can go"
        );
    }

    [Fact]
    public async Task The_file_with_the_token_is_read_anew_each_time_for_agents_renew_it()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var file = Path.Combine(_folder, "token");
        (string, string)[] settings = [("Keys:Service", _engine.Address), ("Keys:ServiceTokenFile", file)];
        Task<string> Start() =>
            StartsWithKeys.OnAsync(database, settings, s => StartsWithKeys.Sealer(s).Protect("kept"));
        (await Should.ThrowAsync<KeysRefusedException>(Start)).Message.ShouldContain("Keys:ServiceTokenFile names");
        await File.WriteAllTextAsync(file, "hvs.ended");
        (await Should.ThrowAsync<KeysRefusedException>(Start)).Message.ShouldContain("403");
        await File.WriteAllTextAsync(file, TransitEngine.GoodToken + "\n");
        (await Start()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("http://vault.example:8200", "good", "https://")]
    [InlineData("vault", "good", "https://")]
    [InlineData("https://vault.example:8200", "", "without a token")]
    public void A_setting_that_cannot_be_right_is_told(string address, string token, string told) =>
        Should
            .Throw<InvalidOperationException>(() =>
                KeyService.Of(
                    StartsWithKeys.Settings(
                        [("Keys:Service", address), ("Keys:ServiceToken", token)],
                        new Dictionary<string, string?>()
                    )
                )
            )
            .Message.ShouldContain(told);

    private Task<string> OpenAsync(TestDatabase database, string words) =>
        StartsWithKeys.OnAsync(database, Service(), s => StartsWithKeys.Sealer(s).Unprotect(words));

    private (string, string)[] Service() =>
        [("Keys:Service", _engine.Address), ("Keys:ServiceToken", TransitEngine.GoodToken)];

    private (string, string)[] Certificate()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=one",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(_folder, "one.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "pass"));
        return [("Keys:Certificate", file), ("Keys:Password", "pass")];
    }
}
