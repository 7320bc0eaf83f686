using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.Domain.Access;

namespace Throughline.Web.Tests.Access;

/// <summary>An authenticator app: reads the key off a page as a person would, and shows the code of a moment.</summary>
internal sealed class Phone(IHtmlDocument page)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly byte[] _key = Bytes(page.QuerySelector(".tl-key")!.TextContent);

    public string CodeAt(DateTimeOffset moment) => Totp.CodeAt(_key, moment.UtcDateTime);

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            bits = ((bits << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF;
            held += 5;
            if (held >= 8)
            {
                bytes.Add((byte)(bits >> (held -= 8)));
            }
        }

        return [.. bytes];
    }
}
