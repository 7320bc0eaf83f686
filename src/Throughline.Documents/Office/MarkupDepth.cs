using System.Buffers;
using System.Text;

namespace Throughline.Documents.Office;

/// <summary>
/// Sees at the speed of a search that XML nests no deeper than so much. It knows tags and quotes only, and leaves
/// whatever it cannot be sure of to a parser: comments, CDATA, a document type, other encodings than UTF-8.
/// </summary>
internal static class MarkupDepth
{
    private const int ChunkBytes = 64 * 1024;

    private enum At
    {
        Words,
        Opening,
        Tag,
        Quote,
        Closing,
        Declaration,
    }

    /// <summary>True when it surely nests no deeper; false when it does, or a parser must say.</summary>
    /// <param name="xml">The XML's bytes, read to the end or to where it is no longer sure.</param>
    /// <param name="most">The deepest element that may be, counted from 1.</param>
    public static bool IsSurelyWithin(Stream xml, int most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var walk = new Walk(most);
            while (xml.ReadAtLeast(buffer, ChunkBytes, throwOnEndOfStream: false) is > 0 and var read)
            {
                if (!walk.Through(buffer.AsSpan(0, read)))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ref struct Walk(int most)
    {
        private At _at = At.Words;
        private int _depth;
        private byte _quote;
        private byte _last;
        private bool _begun;

        /// <summary>False where it is no longer sure.</summary>
        public bool Through(ReadOnlySpan<byte> left)
        {
            if (!_begun && !IsPlain(left))
            {
                return false;
            }

            while (!left.IsEmpty)
            {
                if (_at == At.Opening)
                {
                    if (!Opens(left[0]))
                    {
                        return false;
                    }

                    _last = left[0];
                    left = left[1..];
                    continue;
                }

                var end = _at switch
                {
                    At.Words => left.IndexOf((byte)'<'),
                    At.Tag => left.IndexOfAny((byte)'"', (byte)'\'', (byte)'>'),
                    At.Quote => left.IndexOf(_quote),
                    _ => left.IndexOf((byte)'>'),
                };
                if (end < 0)
                {
                    _last = left[^1];
                    return true;
                }

                Ends(left[end], end > 0 ? left[end - 1] : _last);
                _last = left[end];
                left = left[(end + 1)..];
            }

            return true;
        }

        /// <summary>The first sign after a "&lt;".</summary>
        private bool Opens(byte sign)
        {
            switch (sign)
            {
                case (byte)'/':
                    _depth--;
                    _at = At.Closing;
                    return true;
                case (byte)'?' when !_begun:
                    _begun = true;
                    _at = At.Declaration;
                    return true;
                case (byte)'?' or (byte)'!' or 0:
                    return false;
                default:
                    _begun = true;
                    _at = At.Tag;
                    return ++_depth <= most;
            }
        }

        private void Ends(byte sign, byte before)
        {
            switch (_at)
            {
                case At.Words:
                    _at = At.Opening;
                    break;
                case At.Tag when sign == '>':
                    _depth -= before == '/' ? 1 : 0;
                    _at = At.Words;
                    break;
                case At.Tag:
                    _quote = sign;
                    _at = At.Quote;
                    break;
                case At.Quote:
                    _at = At.Tag;
                    break;
                default:
                    _at = At.Words;
                    break;
            }
        }

        /// <summary>UTF-8 by its first signs and by what its declaration says.</summary>
        private static bool IsPlain(ReadOnlySpan<byte> start)
        {
            start = start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start;
            if (!start.StartsWith("<"u8))
            {
                return false;
            }

            var end = start.IndexOf((byte)'>');
            var declared = end > 0 && start[1] == '?' ? Encoding.Latin1.GetString(start[..end]) : "";
            return !declared.Contains("encoding", StringComparison.OrdinalIgnoreCase)
                || declared.Contains("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
                || declared.Contains("'utf-8'", StringComparison.OrdinalIgnoreCase);
        }
    }
}
