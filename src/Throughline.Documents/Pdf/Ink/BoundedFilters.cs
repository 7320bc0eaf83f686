using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// PdfPig's filters, held to a size: a stream that unpacks to far more than any page holds is refused before it is
/// unpacked, where the library would give up half-way without a word.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    /// <summary>Bytes that one stream may unpack to.</summary>
    private const long Most = 256L * 1024 * 1024;

    /// <summary>Deflate packs no better than this, so that most streams need no counting.</summary>
    private const int BestRatio = 1032;

    private readonly IFilterProvider _all = DefaultFilterProvider.Instance;

    public static BoundedFilters Instance { get; } = new();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_all.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_all.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_all.GetAllFilters());

    private static List<IFilter> Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => f is FlateFilter ? new Bounded(f) : f)];

    private sealed class Bounded(IFilter filter) : IFilter
    {
        private const int ZlibHead = 2;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            if (input.Length > Most / BestRatio && IsTooMuch(input))
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.TooMuchWhenUnpacked,
                    "The PDF unpacks to far more than a committee pack holds, so it was not read. Print or save it as a "
                        + "new PDF, and upload that."
                );
            }

            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static bool IsTooMuch(Memory<byte> input)
        {
            using var packed = new MemoryStream(input[ZlibHead..].ToArray(), writable: false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            var chunk = new byte[81920];
            long total = 0;
            try
            {
                int read;
                while ((read = deflate.Read(chunk)) > 0)
                {
                    if ((total += read) > Most)
                    {
                        return true;
                    }
                }
            }
            catch (InvalidDataException)
            {
                // Damage is the filter's to deal with.
            }

            return false;
        }
    }
}
