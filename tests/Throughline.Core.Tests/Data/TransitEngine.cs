using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Throughline.Core.Tests.Data;

/// <summary>
/// Stands in for the transit engine of Vault and OpenBao on loopback, with real keys: what it sealed nobody else opens. Its
/// answers are those of the documentation of both (api-docs/secret/transit), errors with words in them too.
/// </summary>
internal sealed class TransitEngine : IDisposable
{
    public const string GoodToken = "hvs.a-token-that-is-good";

    private readonly Dictionary<string, List<byte[]>> _keys = [];
    private readonly HttpListener _listener = new();

    public TransitEngine()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        Rotate("throughline");
        _ = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>True while nobody has unsealed it.</summary>
    public bool IsSealed { get; set; }

    /// <summary>The oldest version that still decrypts.</summary>
    public int Oldest { get; set; } = 1;

    /// <summary>What it answers instead, whatever it is asked.</summary>
    public string? Nonsense { get; set; }

    public List<string> Asked { get; } = [];

    public void Rotate(string key)
    {
        _keys.TryAdd(key, []);
        _keys[key].Add(RandomNumberGenerator.GetBytes(32));
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (code, words) = Of(context.Request);
            context.Response.StatusCode = code;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(words));
            context.Response.Close();
        }
    }

    private (int Code, string Words) Of(HttpListenerRequest request)
    {
        var asked = JsonNode.Parse(request.InputStream)!;
        lock (Asked)
        {
            Asked.Add($"{request.HttpMethod} {request.Url!.AbsolutePath}");
        }

        if (Nonsense is not null)
        {
            return (200, Nonsense);
        }

        if (IsSealed)
        {
            return (503, """{"errors":["Vault is sealed"]}""");
        }

        if (request.Headers["X-Vault-Token"] != GoodToken)
        {
            return (403, """{"errors":["1 error occurred:\n\t* permission denied\n\n"]}""");
        }

        return request.Url!.AbsolutePath.Split('/') switch
        {
            ["", "v1", "transit", "encrypt", var key] when _keys.ContainsKey(key) => (
                200,
                $$$"""{"data":{"ciphertext":"{{{Seal(key, asked["plaintext"]!.GetValue<string>())}}}","key_version":{{{_keys[key].Count}}}}}"""
            ),
            ["", "v1", "transit", "decrypt", var key] when _keys.ContainsKey(key) => Open(
                key,
                asked["ciphertext"]!.GetValue<string>()
            ),
            ["", "v1", "transit", ..] => (400, """{"errors":["encryption key not found"]}"""),
            _ => (404, """{"errors":["no handler for route"]}"""),
        };
    }

    private string Seal(string key, string plaintext)
    {
        var (bytes, nonce) = (Convert.FromBase64String(plaintext), RandomNumberGenerator.GetBytes(12));
        var (held, tag) = (new byte[bytes.Length], new byte[16]);
        using var aes = new AesGcm(_keys[key][^1], 16);
        aes.Encrypt(nonce, bytes, held, tag);
        return $"vault:v{_keys[key].Count}:{Convert.ToBase64String([.. nonce, .. held, .. tag])}";
    }

    private (int, string) Open(string key, string ciphertext)
    {
        var parts = ciphertext.Split(':');
        var version = int.Parse(parts[1][1..], System.Globalization.CultureInfo.InvariantCulture);
        if (version < Oldest || version > _keys[key].Count)
        {
            return (400, """{"errors":["ciphertext or signature version is disallowed by policy (too old)"]}""");
        }

        var bytes = Convert.FromBase64String(parts[2]);
        var plain = new byte[bytes.Length - 28];
        try
        {
            using var aes = new AesGcm(_keys[key][version - 1], 16);
            aes.Decrypt(bytes[..12], bytes[12..^16], bytes[^16..], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return (400, """{"errors":["cipher: message authentication failed"]}""");
        }

        return (200, $$$"""{"data":{"plaintext":"{{{Convert.ToBase64String(plain)}}}"}}""");
    }
}
