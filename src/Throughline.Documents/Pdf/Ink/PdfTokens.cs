using System.Text;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Values of a PDF's objects, wherever they stand; whatever is broken or of another kind is not there.</summary>
internal sealed class PdfTokens(IPdfTokenScanner scanner)
{
    /// <summary>An object refers to another, and that to another: no honest file does so more often.</summary>
    private const int LongestChain = 32;

    public T? Get<T>(DictionaryToken dictionary, string name)
        where T : class, IToken => dictionary.Data.TryGetValue(name, out var token) ? Direct<T>(token) : null;

    /// <summary>Of a field: its own, or that of the one that it is a part of.</summary>
    public T? Inherited<T>(DictionaryToken field, string name)
        where T : class, IToken
    {
        var at = field;
        for (var i = 0; i < LongestChain && at is not null; i++)
        {
            if (Get<T>(at, name) is { } found)
            {
                return found;
            }

            at = Get<DictionaryToken>(at, "Parent");
        }

        return null;
    }

    public T? Direct<T>(IToken? token)
        where T : class, IToken
    {
        for (var i = 0; i < LongestChain && token is IndirectReferenceToken reference; i++)
        {
            token = scanner.Get(reference.Data)?.Data;
        }

        return token as T;
    }

    public IEnumerable<IToken> Each(DictionaryToken dictionary, string name) =>
        Get<ArrayToken>(dictionary, name)?.Data ?? [];

    public int Number(DictionaryToken dictionary, string name) =>
        Get<NumericToken>(dictionary, name) is { Data: >= int.MinValue and <= int.MaxValue } number
            ? (int)number.Data
            : 0;

    public string? Words(DictionaryToken dictionary, string name) =>
        dictionary.Data.TryGetValue(name, out var token) ? Words(token) : null;

    /// <summary>Text as a PDF's dictionaries hold it; null for what is none, or empty.</summary>
    public string? Words(IToken? token)
    {
        var words = Direct<IToken>(token) switch
        {
            StringToken text => text.Data,
            HexToken hex => Decoded(hex.Bytes),
            NameToken name => name.Data,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(words) ? null : words.Trim().Trim('\0');
    }

    /// <summary>Text by the mark that it begins with; without one, a byte is a letter.</summary>
    public static string Decoded(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
        : Encoding.Latin1.GetString(bytes);
}
