// CA5351: an S3 service answers with MD5 as its ETag; nothing here rests on its strength.
#pragma warning disable CA5351
using System.Net;
using System.Net.Sockets;

namespace Throughline.Core.Tests.Evidence;

/// <summary>A small S3 service on loopback that keeps what it is sent, and every request as it came.</summary>
public sealed class FakeBucket : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FakeBucket()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }
    public Dictionary<string, byte[]> Objects { get; } = [];
    public List<(string Method, string Path, WebHeaderCollection Headers, byte[] Body)> Requests { get; } = [];

    private async Task ServeAsync()
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

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var (method, path) = (context.Request.HttpMethod, context.Request.Url!.AbsolutePath);
            Requests.Add((method, path, (WebHeaderCollection)context.Request.Headers, body.ToArray()));
            await AnswerAsync(context.Response, method, path, body.ToArray());
        }
    }

    private async Task AnswerAsync(HttpListenerResponse response, string method, string path, byte[] body)
    {
        if (method == "PUT")
        {
            Objects[path] = body;
            response.Headers["ETag"] =
                $"\"{Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(body))}\"";
        }
        else if (!Objects.TryGetValue(path, out var kept))
        {
            response.StatusCode = 404;
            if (method == "GET")
            {
                response.ContentType = "application/xml";
                await response.OutputStream.WriteAsync(
                    "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>no</Message></Error>"u8.ToArray()
                );
            }
        }
        else
        {
            response.ContentLength64 = kept.Length;
            response.Headers["ETag"] =
                $"\"{Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(kept))}\"";
            if (method == "GET")
            {
                await response.OutputStream.WriteAsync(kept);
            }
        }

        response.Close();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }
}
