using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Flow;

/// <summary>
/// The size of type that most words outside tables are set in; where hardly any stand outside, that of all words.
/// </summary>
internal static class BodyType
{
    private const int EnoughWords = 40;

    public static double Of(PageContent[] pages)
    {
        var bySize = new Dictionary<double, int>();
        foreach (var line in pages.SelectMany(p => p.Items).OfType<PageBand>().SelectMany(b => b.Lines))
        {
            var size = Math.Round(line.Size * 2) / 2;
            bySize[size] = bySize.GetValueOrDefault(size) + line.Words.Count;
        }

        if (bySize.Values.Sum() < EnoughWords)
        {
            foreach (
                var (size, words) in pages
                    .Where(p => p.TableType > 0)
                    .Select(p => (Math.Round(p.TableType * 2) / 2, p.Words))
            )
            {
                bySize[size] = bySize.GetValueOrDefault(size) + words;
            }
        }

        return bySize.Count == 0 ? 10 : bySize.MaxBy(b => b.Value).Key;
    }
}
