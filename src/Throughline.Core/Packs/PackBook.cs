using System.Globalization;
using Throughline.Core.Reports;
using Throughline.Documents.Papers;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>A paper as it goes into a pack.</summary>
/// <param name="Paragraph">Of Schedule 12A; null where it is not exempt.</param>
/// <param name="Blocks">As members read it; null where it is missing.</param>
/// <param name="PublicBlocks">The same for the public, where parts of it are kept from them.</param>
/// <param name="Missing">Why it is missing: what stands after its title; null where it is here.</param>
/// <param name="Print">What tells whether its words changed.</param>
public sealed record PackPaper(
    Guid Id,
    string Title,
    PartStanding Standing,
    string? Paragraph,
    IReadOnlyList<PaperBlock>? Blocks,
    string Print
)
{
    public IReadOnlyList<PaperBlock>? PublicBlocks { get; init; } = Blocks;
    public string? Missing { get; init; }

    /// <summary>Pictures of the pages that it was written from, by page; empty for none.</summary>
    public IReadOnlyDictionary<int, byte[]> Looks { get; init; } = NoLooks;

    internal static readonly IReadOnlyDictionary<int, byte[]> NoLooks = new Dictionary<int, byte[]>();

    /// <summary>True where the public is told that it will follow, and neither its title nor why.</summary>
    public bool Follows { get; init; }
}

/// <summary>An item of the agenda with its papers in order.</summary>
/// <param name="Paragraph">Of Schedule 12A; null for a public item.</param>
public sealed record PackItem(
    Guid Id,
    int Number,
    string Title,
    string? Lead,
    string? Paragraph,
    IReadOnlyList<PackPaper> Papers
);

/// <summary>What a pack is made of, whoever it is for.</summary>
/// <param name="When">Day, time and place in words.</param>
public sealed record PackSource(string Body, string Title, string When, IReadOnlyList<PackItem> Items);

/// <summary>A line of the pack's agenda.</summary>
/// <param name="Sections">Keys of its papers in this version.</param>
/// <param name="Notes">What is not in it, and why.</param>
public sealed record PackLine(
    int Number,
    string Title,
    string? Lead,
    IReadOnlyList<Guid> Sections,
    IReadOnlyList<string> Notes
);

/// <summary>A paper in one version of a pack.</summary>
/// <param name="Mark">What stands at its head: that it is not for publication; null for a public one.</param>
/// <param name="Looks">Pictures of the pages that it was written from, by page.</param>
public sealed record PackSection(
    Guid Key,
    string Title,
    string? Mark,
    IReadOnlyList<PaperBlock> Blocks,
    IReadOnlyDictionary<int, byte[]> Looks
)
{
    /// <summary>How a picture of one of its pages is called.</summary>
    public string NameOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{Key:N}-{page}.jpg");
}

/// <summary>First and last page of a section, as they are numbered.</summary>
public readonly record struct PageRange(int First, int Last);

/// <summary>
/// One version of a pack: for the public it holds no word of what is exempt or confidential, and no title of such a paper;
/// only that there is one, and by which paragraph it is kept.
/// </summary>
public sealed record PackBook(
    string Body,
    string Title,
    string When,
    IReadOnlyList<PackLine> Lines,
    IReadOnlyList<PackSection> Sections
)
{
    private const string Schedule = "Part 1 of Schedule 12A to the Local Government Act 1972";

    /// <summary>Makes the version of a pack for its readers.</summary>
    public static PackBook Of(PackSource source, PackAudience audience)
    {
        var (lines, sections) = (new List<PackLine>(), new List<PackSection>());
        foreach (var item in source.Items)
        {
            var notes = new List<string>();
            var keys = new List<Guid>();
            if (item.Paragraph is { } exempt)
            {
                notes.Add($"Not public: {Ground(exempt)}.");
            }

            foreach (var paper in item.Papers)
            {
                if (audience == PackAudience.Public && !IsPublic(item, paper))
                {
                    Keep(item, paper, notes);
                }
                else if ((audience == PackAudience.Public ? paper.PublicBlocks : paper.Blocks) is { } blocks)
                {
                    keys.Add(paper.Id);
                    sections.Add(
                        new(paper.Id, $"{item.Number}. {paper.Title}", MarkOf(item, paper), blocks, paper.Looks)
                    );
                }
                else
                {
                    notes.Add(
                        paper.Follows && audience == PackAudience.Public
                            ? "A paper of this item is to follow."
                            : $"The paper “{paper.Title}” is missing: {paper.Missing}."
                    );
                }
            }

            // Who presents an exempt item may tell what it is about.
            var lead = audience == PackAudience.Public && item.Paragraph is not null ? null : item.Lead;
            lines.Add(new(item.Number, item.Title, lead, keys, [.. notes.Distinct(StringComparer.Ordinal)]));
        }

        return new(source.Body, source.Title, source.When, lines, sections);
    }

    /// <summary>True when the public may see it: neither it nor its item is kept from them.</summary>
    public static bool IsPublic(PackItem item, PackPaper paper) =>
        item.Paragraph is null && paper.Standing == PartStanding.Public;

    private static void Keep(PackItem item, PackPaper paper, List<string> notes)
    {
        // The item's own line says it already.
        if (item.Paragraph is null)
        {
            notes.Add(
                paper.Standing == PartStanding.Confidential
                    ? "A paper of this item is confidential and not public (section 100A of the Local Government Act 1972)."
                    : $"A paper of this item is not public: {Ground(paper.Paragraph)}."
            );
        }
    }

    private static string? MarkOf(PackItem item, PackPaper paper) =>
        paper.Standing == PartStanding.Confidential ? "Confidential: not for publication."
        : (paper.Paragraph ?? item.Paragraph) is { } paragraph ? $"Not for publication: exempt by {Ground(paragraph)}."
        : null;

    /// <summary>Only numbers of the schedule go before the public, whatever somebody typed in their place.</summary>
    private static string Ground(string? typed) =>
        ReportTemplates.Shipped.ParagraphsOf(typed) is { } paragraphs
            ? $"{ReportPaper.Numbered(paragraphs)} of {Schedule}"
            : Schedule;
}
