using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Papers;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A document as the checks see it: passages and tables in reading order, each in its report.</summary>
internal sealed class Paper
{
    private const int WordsOfAPassage = 5;
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

    public static Paper Of(SourceMaterial material)
    {
        var parts = PartsOf(material);
        var passages = new List<Passage>();
        var tables = new List<PaperTable>();
        var (part, section) = (0, "");
        for (var i = 0; i < material.Elements.Count; i++)
        {
            while (part + 1 < parts.Count && parts[part + 1].First <= i)
            {
                part++;
                section = "";
            }

            if (material.Elements[i] is SourceText { Kind: not TextKind.Furniture } text)
            {
                var passage = PassageReader.Read(text, passages.Count, i, parts[part], section);
                section = passage.Section;
                passages.Add(passage);
            }
            else if (material.Elements[i] is SourceTable table)
            {
                tables.Add(
                    new()
                    {
                        Index = tables.Count,
                        Element = i,
                        Table = table,
                        Part = parts[part],
                        Section = section,
                        Before = passages.TakeLast(3).ToList(),
                    }
                );
                passages.AddRange(Cells(table, tables.Count - 1, passages.Count, i, parts[part], section));
            }
        }

        return new()
        {
            Passages = passages,
            Tables = tables,
            Parts = parts,
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

    private static List<Passage> Cells(
        SourceTable table,
        int index,
        int first,
        int element,
        PaperPart part,
        string section
    )
    {
        var passages = new List<Passage>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            foreach (var cell in table.Rows[r].Cells)
            {
                if (
                    Intake.Words.Fold.WordCount(cell.Text) >= WordsOfAPassage
                    || (
                        cell.Text.Contains('%', StringComparison.Ordinal)
                        && (
                            cell.Text.Contains('/', StringComparison.Ordinal)
                            || cell.Text.Contains(" of ", StringComparison.Ordinal)
                        )
                    )
                )
                {
                    passages.Add(
                        new()
                        {
                            Index = first + passages.Count,
                            Element = element,
                            Text = cell.Text,
                            Body = cell.Text,
                            Place = cell.Place,
                            Kind = TextKind.Paragraph,
                            Part = part,
                            Section = section,
                            Table = index,
                            Row = r,
                        }
                    );
                }
            }
        }

        return passages;
    }

    private static List<PaperPart> PartsOf(SourceMaterial material)
    {
        var reports = ReportFinder.Find(material);
        var parts = new List<PaperPart>();
        if (reports.Count == 0 || reports[0].FirstElement > 0)
        {
            parts.Add(
                new(0, 0, reports.Count == 0 ? material.Elements.Count : reports[0].FirstElement, null, null, null)
            );
        }

        for (var i = 0; i < reports.Count; i++)
        {
            var reading = reports[i].Reading;
            var date =
                reading.MeetingDate is { } words && TargetDate.Parse(words) is { Kind: TargetKind.Day } day
                    ? day.First
                    : null;
            parts.Add(
                new(
                    parts.Count,
                    reports[i].FirstElement,
                    i + 1 < reports.Count ? reports[i + 1].FirstElement : material.Elements.Count,
                    date,
                    reading.Item,
                    reading.Title
                )
            );
        }

        return parts;
    }
}
