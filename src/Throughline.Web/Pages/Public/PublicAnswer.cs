using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Throughline.Web.Pages.Public;

/// <summary>An answer for everybody, as bytes that are ready to go out.</summary>
public sealed class PublicAnswer
{
    /// <summary>
    /// A cache on the way may give it for five seconds without asking, and then has to ask: so much longer a cache may
    /// show what was taken back.
    /// </summary>
    public const string Keeping = "public, max-age=5, must-revalidate";

    /// <summary>Below this, or where it gains nothing, an answer goes out as it is.</summary>
    private const int WorthIt = 1_000;

    /// <summary>Bytes of what is no text by its type are compressed already.</summary>
    private static readonly string[] Texts =
    [
        "text/",
        "application/atom+xml",
        "application/xml",
        "application/ld+json",
    ];

    private readonly byte[] _plain;
    private readonly byte[]? _brotli;
    private readonly byte[]? _gzip;
    private readonly string _tag;
    private readonly string? _type;
    private readonly StringValues _disposition;

    private PublicAnswer(int status, string? type, StringValues disposition, byte[] bytes)
    {
        (Status, _type, _disposition, _plain) = (status, type, disposition, bytes);
        if (bytes.Length >= WorthIt && Texts.Any(t => type?.StartsWith(t, StringComparison.Ordinal) == true))
        {
            _brotli = Packed(bytes, to => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true));
            _gzip = Packed(bytes, to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true));
        }

        _tag = Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));
    }

    public int Status { get; }

    /// <summary>Bytes that it takes in memory.</summary>
    public long Size => _plain.Length + (_brotli?.Length ?? 0) + (_gzip?.Length ?? 0) + 500L;

    /// <summary>What a page wrote, with the headers that it set.</summary>
    public static PublicAnswer Of(HttpResponse written, byte[] bytes) =>
        new(written.StatusCode, written.ContentType, written.Headers.ContentDisposition, bytes);

    /// <summary>Writes it, or only that it is what the visitor has.</summary>
    public Task WriteAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var (bytes, encoding) = For(request.Headers.AcceptEncoding);
        var headers = response.Headers;
        var tag = $"\"{_tag}{(encoding is null ? "" : "-" + encoding)}\"";
        http.Items[typeof(PublicAnswer)] = this;
        (headers.CacheControl, headers.ETag, headers.Vary) = (Keeping, tag, HeaderNames.AcceptEncoding);
        if (Status == StatusCodes.Status200OK && request.Headers.IfNoneMatch is { Count: > 0 } has && Is(has, tag))
        {
            (response.StatusCode, response.ContentLength, response.ContentType) = (
                StatusCodes.Status304NotModified,
                null,
                null
            );
            headers.ContentDisposition = default;
            return Task.CompletedTask;
        }

        (response.StatusCode, response.ContentType, response.ContentLength) = (Status, _type, bytes.Length);
        (headers.ContentEncoding, headers.ContentDisposition) = (encoding, _disposition);
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private (byte[] Bytes, string? Encoding) For(StringValues accepted)
    {
        if (_brotli is not null && Takes(accepted, "br"))
        {
            return (_brotli, "br");
        }

        return _gzip is not null && Takes(accepted, "gzip") ? (_gzip, "gzip") : (_plain, null);
    }

    /// <summary>True where it is named without a weight of nothing.</summary>
    private static bool Takes(StringValues accepted, string encoding)
    {
        foreach (var line in accepted)
        {
            foreach (var part in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                var at = part.IndexOf(';', StringComparison.Ordinal);
                if ((at < 0 ? part : part[..at]).Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
                {
                    return at < 0
                        || part[(at + 1)..].Replace(" ", "", StringComparison.Ordinal).TrimEnd('0', '.') != "q=";
                }
            }
        }

        return false;
    }

    /// <summary>The weak comparison of RFC 9110, section 13.1.2.</summary>
    private static bool Is(StringValues has, string tag) =>
        has.Any(line =>
            (line ?? "")
                .Split(',', StringSplitOptions.TrimEntries)
                .Any(t => t == "*" || t == tag || (t.StartsWith("W/", StringComparison.Ordinal) && t[2..] == tag))
        );

    private static byte[]? Packed(byte[] bytes, Func<Stream, Stream> packing)
    {
        using var to = new MemoryStream();
        using (var pack = packing(to))
        {
            pack.Write(bytes);
        }

        return to.Length < bytes.Length ? to.ToArray() : null;
    }
}
