using Throughline.Core.Reports;
using Throughline.Documents.Papers;
using Throughline.Domain.Reports;

namespace Throughline.Web.Pages.Reports;

/// <summary>A section of a paper.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
public sealed record PaperSection(string? Heading, IReadOnlyList<PaperBlock> Blocks);

/// <summary>A report as its readers will find it.</summary>
public sealed class ReadModel(ReportQueries reports, ReportFreezing freezing, ReportTemplates templates)
    : ReportPage(reports)
{
    public Paper Paper { get; private set; } = null!;
    public bool Members { get; private set; }
    public IReadOnlyList<PaperSection> Sections { get; private set; } = [];
    public IReadOnlyList<string> NoQuotes { get; } = [];

    /// <param name="report">Its id.</param>
    /// <param name="by">"members"; anything else is the public.</param>
    public async Task OnGetAsync(Guid report, string? by, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        Members = by == "members";
        Paper = ReportPaper.Of(
            await freezing.ContentAsync(View, cancel),
            Members ? ReportReaders.Members : ReportReaders.Public,
            templates
        );
        var sections = new List<(string? Heading, List<PaperBlock> Blocks)> { (null, []) };
        foreach (var block in Paper.Blocks)
        {
            if (block is PaperHeading { Level: 1 } heading)
            {
                sections.Add((heading.Text, []));
            }
            else
            {
                sections[^1].Blocks.Add(block);
            }
        }

        Sections = [.. sections.Select(s => new PaperSection(s.Heading, s.Blocks))];
    }
}
