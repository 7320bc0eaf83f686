using Throughline.Domain.Intake;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A document as the checks see it: passages and tables in reading order, each in its report.</summary>
internal sealed class Paper
{
    private const int LongestHeading = 120;

    private readonly Lazy<int[]> _first;
    private readonly Lazy<int[]> _ends;

    private Paper()
    {
        _first = new(() => [.. Parts!.Select(part => FirstOf(part))]);
        _ends = new(() =>
            [.. Parts!.Select(part => PassagesOf(part).FirstOrDefault(Attachments.Closes)?.Index ?? int.MaxValue)]
        );
    }

    public required IReadOnlyList<Passage> Passages { get; init; }
    public required IReadOnlyList<PaperTable> Tables { get; init; }
    public required IReadOnlyList<PaperPart> Parts { get; init; }
    public required SourceMaterial Material { get; init; }

    /// <summary>All sentences that hold a figure or a date, in reading order.</summary>
    public IEnumerable<Sentence> Sentences => Passages.SelectMany(p => p.Sentences);

    public IEnumerable<Passage> PassagesOf(PaperPart part) =>
        Passages.Skip(_first.Value[part.Index]).TakeWhile(p => p.Part == part);

    public IEnumerable<PaperTable> TablesOf(PaperPart part) => Tables.Where(t => t.Part == part);

    /// <summary>The last passage of the covering report itself, before what is attached to it.</summary>
    public int EndOfReport(PaperPart part) => _ends.Value[part.Index];

    /// <summary>Whether a heading in the part opens with "Appendix 2".</summary>
    public bool Headed(PaperPart part, string appendix) =>
        PassagesOf(part)
            .Any(p =>
                p.Table < 0
                && p.Body.Length < LongestHeading
                && !Attachments.Covers(this, p)
                && p.Body.TrimStart('*', ' ').StartsWith($"Appendix {appendix}", StringComparison.OrdinalIgnoreCase)
            );

    public static Paper Of(SourceMaterial material, Vocabulary vocabulary)
    {
        var reader = new PaperReader(material, vocabulary);
        reader.Read();
        return new()
        {
            Passages = reader.Passages,
            Tables = reader.Tables,
            Parts = reader.Parts,
            Material = material,
        };
    }

    private int FirstOf(PaperPart part)
    {
        // Passages stand in the order of their elements.
        var (low, high) = (0, Passages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Passages[middle].Element < part.First ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
