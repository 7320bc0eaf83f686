using System.Runtime.InteropServices;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>How often each word of a document stands whole, and how often where a narrow column may have broken it.</summary>
/// <remarks>Words are the same whatever their case and the stops around them. Each word of a pack passes through here.</remarks>
internal sealed class WholeWords
{
    private const string Stops = ".,;:()\"“”‘?!";
    private readonly Dictionary<string, (int Whole, int Pieces)> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of which a third or more were not broken.</summary>
    public IEnumerable<string> MostlyWhole =>
        _counts.Where(w => w.Value.Whole > 0 && 2 * w.Value.Whole >= w.Value.Pieces).Select(w => w.Key);

    /// <summary>The word without the stops around it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Trim(Stops);

    public void Add(ReadOnlySpan<char> word, bool isPiece)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _counts.GetAlternateLookup<ReadOnlySpan<char>>(),
            Bare(word),
            out _
        );
        count = isPiece ? (count.Whole, count.Pieces + 1) : (count.Whole + 1, count.Pieces);
    }
}
