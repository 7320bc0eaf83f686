using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Throughline.Core.Data;

/// <summary>
/// A service that holds the keys of cookies, forms and sealed words under a key of its own, which never leaves it: the transit
/// engine of HashiCorp Vault and of OpenBao (POST /v1/MOUNT/encrypt/KEY and /decrypt/KEY). The configuration section "Keys".
/// </summary>
/// <remarks>Safe to share.</remarks>
public sealed class KeyService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly string _mount;
    private readonly Func<string> _token;

    private KeyService(Uri address, string mount, string key, bool opensOnly, Func<string> token)
    {
        (_address, _mount, Key, OpensOnly, _token) = (address, mount, key, opensOnly, token);
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };
    }

    /// <summary>The key's name there.</summary>
    public string Key { get; }

    /// <summary>True where it opens what it holds and holds nothing new: on the way to a certificate.</summary>
    public bool OpensOnly { get; }

    /// <summary>
    /// "Keys:Service" is its address, "Keys:ServiceKey" the key (usually "throughline"), "Keys:ServiceMount" the engine's path
    /// (usually "transit"), "Keys:ServiceTokenFile" a file with the token, read each time, or "Keys:ServiceToken" the token.
    /// </summary>
    /// <returns>Null where no service is set.</returns>
    /// <exception cref="InvalidOperationException">A setting cannot be right; the message says which.</exception>
    public static KeyService? Of(IConfiguration configuration)
    {
        var keys = configuration.GetSection("Keys");
        if (keys["Service"] is not { Length: > 0 } named)
        {
            return null;
        }

        if (
            !Uri.TryCreate(named.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            throw new InvalidOperationException(
                "The setting Keys:Service is no address that begins with https://. Only a service on this computer may be "
                    + "asked without encryption."
            );
        }

        var (file, token) = (keys["ServiceTokenFile"], keys["ServiceToken"]);
        return string.IsNullOrEmpty(file) && string.IsNullOrEmpty(token)
            ? throw new InvalidOperationException(
                "Keys:Service is set without a token. Name the file that holds it in Keys:ServiceTokenFile, or give it in "
                    + "Keys:ServiceToken."
            )
            : new(
                address,
                NotEmpty(keys["ServiceMount"]) ?? "transit",
                NotEmpty(keys["ServiceKey"]) ?? "throughline",
                bool.TryParse(keys["ServiceOpensOnly"], out var only) && only,
                string.IsNullOrEmpty(file) ? () => token! : () => Read(file)
            );
    }

    public void Dispose() => _http.Dispose();

    /// <returns>What only the service opens, such as "vault:v3:…".</returns>
    /// <exception cref="KeysRefusedException">The service does not answer, or refuses.</exception>
    public string Seal(string words) =>
        Ask("encrypt", Key, new() { Plaintext = Convert.ToBase64String(Encoding.UTF8.GetBytes(words)) }).Ciphertext
        ?? throw Odd();

    /// <param name="key">The key under which it was sealed; one before the present may still open.</param>
    /// <exception cref="KeysRefusedException">The service does not answer, or refuses.</exception>
    public string Open(string key, string held)
    {
        try
        {
            return Encoding.UTF8.GetString(
                Convert.FromBase64String(Ask("decrypt", key, new() { Ciphertext = held }).Plaintext ?? throw Odd())
            );
        }
        catch (FormatException)
        {
            throw Odd();
        }
    }

    /// <summary>The version of the key that sealed it: "vault:v3".</summary>
    public static string VersionOf(string held) => held[..Math.Max(0, held.LastIndexOf(':'))];

    private Said Ask(string what, string key, Said asked)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(_address, $"v1/{_mount.Trim('/')}/{what}/{Uri.EscapeDataString(key)}")
        )
        {
            Content = JsonContent.Create(asked),
        };
        request.Headers.Add("X-Vault-Token", _token());
        request.Headers.Add("X-Vault-Request", "true");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = _http.Send(request);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw Refused(response.StatusCode, key);
            }

            using var body = response.Content.ReadAsStream();
            return System.Text.Json.JsonSerializer.Deserialize<Answer>(body)?.Data ?? throw Odd();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            throw new KeysRefusedException(
                $"The key service at {_address.Authority} does not answer. Nothing was changed. Check Keys:Service, its "
                    + "certificate, and that it runs, then start again.",
                e
            );
        }
        catch (System.Text.Json.JsonException)
        {
            throw Odd();
        }
    }

    /// <summary>By the code alone: what the service writes may quote what it was asked.</summary>
    private KeysRefusedException Refused(HttpStatusCode code, string key) =>
        new(
            $"The key service at {_address.Authority} refused (code {(int)code}). Nothing was changed. "
                + code switch
                {
                    HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                        $"Its token has ended, or may not encrypt and decrypt with the key “{key}”: check Keys:ServiceTokenFile or "
                            + "Keys:ServiceToken, and the token's policy.",
                    HttpStatusCode.BadRequest or HttpStatusCode.NotFound =>
                        $"It has no key “{key}” at “{_mount}”, or the key that it has did not seal what is here: check "
                            + "Keys:ServiceKey, Keys:ServiceMount and the key's oldest version that may decrypt.",
                    HttpStatusCode.ServiceUnavailable => "It is sealed or only stands by: unseal it, then start again.",
                    _ => "See its own log, then start again.",
                }
        );

    private KeysRefusedException Odd() =>
        new(
            $"What answers at {_address.Authority} does not speak as a key service does. Nothing was changed. Check "
                + "Keys:Service and Keys:ServiceMount."
        );

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeysRefusedException(
                "The file that Keys:ServiceTokenFile names cannot be read by this program. Nothing was changed.",
                e
            );
        }
    }

    private static string? NotEmpty(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private sealed record Answer([property: JsonPropertyName("data")] Said? Data);

    /// <summary>What is asked and what is answered: the same two fields, each time one of them.</summary>
    private sealed record Said
    {
        [JsonPropertyName("plaintext"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Plaintext { get; init; }

        [JsonPropertyName("ciphertext"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Ciphertext { get; init; }
    }
}
