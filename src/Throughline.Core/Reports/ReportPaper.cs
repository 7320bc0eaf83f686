using System.Globalization;
using Throughline.Documents.Papers;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>
/// Makes the paper of a report. What is exempt or confidential is not in the public's paper at all: one sentence in its
/// place names the ground.
/// </summary>
public static class ReportPaper
{
    /// <summary>Pure: the same report and readers always give the same paper.</summary>
    public static Paper Of(ReportContent report, ReportReaders readers, ReportTemplates templates)
    {
        var template = templates.Called(report.Template);
        var blocks = new List<PaperBlock> { new PaperText($"{report.Meeting}, item {report.Item}", Bold: true) };
        if (readers == ReportReaders.Public && report.ItemExempt is { } paragraph)
        {
            blocks.Add(
                new PaperText(
                    SentenceFor(PartStanding.Exempt, templates.ParagraphsOf(paragraph) ?? [], templates, "report")
                )
            );
            return new(report.Title, "Throughline", blocks);
        }

        if (readers == ReportReaders.Members && StandsOf(report, templates) is { } stands)
        {
            blocks.Add(new PaperText(stands, Bold: true));
        }

        var parts = report.Parts.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var written = template
            .Parts.Where(p => parts.TryGetValue(p.Key, out var part) && part.Words.Length > 0)
            .ToList();
        blocks.AddRange(FrontSheet(written, parts, readers, templates));
        foreach (var asked in written.Where(p => p.Kind != ReportPartKind.Front))
        {
            blocks.AddRange(
                Section(asked, template.NumberOf(asked.Key)!.Value, parts[asked.Key], report, readers, templates)
            );
        }

        return new(report.Title, "Throughline", blocks);
    }

    /// <summary>The sentence that stands in the place of words that the reader is not given.</summary>
    /// <param name="what">"part" or "report".</param>
    public static string SentenceFor(
        PartStanding standing,
        IReadOnlyList<int> paragraphs,
        ReportTemplates templates,
        string what = "part"
    ) =>
        standing switch
        {
            PartStanding.Exempt => $"This {what} is not for publication. It is exempt under "
                + (paragraphs.Count == 0 ? "" : $"{Numbered(paragraphs)} of ")
                + "Schedule 12A to the Local Government Act 1972"
                + (
                    paragraphs.Count == 0
                        ? "."
                        : $": {string.Join("; ", paragraphs.Select(p => templates.Exempt.Paragraphs[p - 1]))}."
                ),
            PartStanding.Confidential =>
                $"This {what} is confidential (section 100A(3) of the Local Government Act 1972) and is not for publication.",
            PartStanding.Public => "",
        };

    /// <summary>"paragraph 3", "paragraphs 1 and 2".</summary>
    internal static string Numbered(IReadOnlyList<int> paragraphs) =>
        paragraphs.Count == 1
            ? $"paragraph {paragraphs[0]}"
            : $"paragraphs {string.Join(", ", paragraphs.SkipLast(1))} and {paragraphs[^1]}";

    /// <summary>What members are told on top, where not all is public; null where all is.</summary>
    private static string? StandsOf(ReportContent report, ReportTemplates templates)
    {
        if (report.ItemExempt is { } paragraph)
        {
            return SentenceFor(PartStanding.Exempt, templates.ParagraphsOf(paragraph) ?? [], templates, "report");
        }

        return report.Parts.Any(p => p.Standing != PartStanding.Public && p.Words.Length > 0)
            ? "Not for publication as it stands: parts of this report are marked exempt or confidential."
            : null;
    }

    private static IEnumerable<PaperBlock> FrontSheet(
        List<TemplatePart> written,
        Dictionary<string, ReportContentPart> parts,
        ReportReaders readers,
        ReportTemplates templates
    )
    {
        var front = written.FindAll(p => p.Kind == ReportPartKind.Front);
        return front.Count == 0
            ? []
            :
            [
                new PaperTable(
                    ["Front sheet", "Entry"],
                    [
                        .. front.Select(p =>
                            (IReadOnlyList<string>)
                                [
                                    p.Title,
                                    IsKept(parts[p.Key], readers)
                                        ? SentenceFor(parts[p.Key].Standing, parts[p.Key].Paragraphs, templates)
                                        : string.Join(' ', parts[p.Key].Words.Split('\n')),
                                ]
                        ),
                    ]
                ),
            ];
    }

    private static bool IsKept(ReportContentPart part, ReportReaders readers) =>
        readers == ReportReaders.Public && part.Standing != PartStanding.Public;

    private static List<PaperBlock> Section(
        TemplatePart asked,
        int number,
        ReportContentPart part,
        ReportContent report,
        ReportReaders readers,
        ReportTemplates templates
    ) => [new PaperHeading(1, $"{number}. {asked.Title}"), .. BodyOf(asked, number, part, report, readers, templates)];

    /// <summary>What stands under the heading of a section.</summary>
    public static IReadOnlyList<PaperBlock> BodyOf(
        TemplatePart asked,
        int number,
        ReportContentPart part,
        ReportContent report,
        ReportReaders readers,
        ReportTemplates templates
    )
    {
        if (IsKept(part, readers))
        {
            return [new PaperText(SentenceFor(part.Standing, part.Paragraphs, templates))];
        }

        var blocks = new List<PaperBlock>();
        if (part.Standing != PartStanding.Public)
        {
            blocks.Add(new PaperText(SentenceFor(part.Standing, part.Paragraphs, templates), Small: true, Bold: true));
        }

        if (asked.Kind is ReportPartKind.Front or ReportPartKind.Papers)
        {
            blocks.AddRange(Lines(part.Words, asked.Kind));
            return blocks;
        }

        var paragraph = 0;
        foreach (var piece in PartWords.Of(part.Words))
        {
            blocks.AddRange(Blocks(piece, () => NumberOf(number, ++paragraph), report));
        }

        if (part.ClearedBy is { } by)
        {
            blocks.Add(new PaperText($"Cleared by {by}.", Small: true));
        }

        return blocks;
    }

    /// <summary>A line of the front sheet as it is; papers as a list.</summary>
    private static IEnumerable<PaperBlock> Lines(string words, ReportPartKind kind)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return kind == ReportPartKind.Front
            ? [new PaperText(string.Join(' ', lines))]
            :
            [
                new PaperList(
                    [.. lines.Select(l => (IReadOnlyList<string>)[l.TrimStart('-', '•', ' ')])],
                    Numbered: false
                ),
            ];
    }

    private static string NumberOf(int section, int paragraph) =>
        string.Create(CultureInfo.InvariantCulture, $"{section}.{paragraph}");

    private static List<PaperBlock> Blocks(WordsPiece piece, Func<string> next, ReportContent report) =>
        piece switch
        {
            WordsHeading h => [new PaperHeading(2, h.Text)],
            WordsParagraph p => [new PaperText($"{next()} {p.Text}")],
            WordsList l =>
            [
                new PaperList([.. l.Entries.Select(e => (IReadOnlyList<string>)[e])], Numbered: l.Numbered),
            ],
            WordsTable t => [new PaperTable(t.Rows[0], [.. t.Rows.Skip(1)])],
            WordsMarker m => Live(report.Live.FirstOrDefault(f => f.Key == m.Marker.Key), next),
            _ => throw new InvalidOperationException(
                $"A piece of type {piece.GetType().Name} is not known to the paper."
            ),
        };

    private static List<PaperBlock> Live(LiveFigure? figure, Func<string> next)
    {
        if (figure is null)
        {
            return [];
        }

        var blocks = new List<PaperBlock> { new PaperText($"{next()} {figure.Sentence}") };
        if (figure.Rows.Count > 0)
        {
            blocks.Add(
                figure.Headings.Count > 0 ? new PaperTable(figure.Headings, figure.Rows) : new PaperList(figure.Rows)
            );
        }

        return blocks;
    }
}
