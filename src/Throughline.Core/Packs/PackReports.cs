using Throughline.Core.Reports;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>A report as it goes into a pack.</summary>
public sealed record PackReport(Guid ItemId, PackPaper Paper);

/// <summary>The reports of a meeting for its pack: cleared ones with their words, others as missing.</summary>
public sealed class PackReports(ReportQueries queries, ReportFreezing freezing, ReportTemplates templates)
{
    public async Task<List<PackReport>> OfAsync(Guid meeting, CancellationToken cancel)
    {
        var made = new List<PackReport>();
        foreach (var (item, report) in await queries.OfMeetingAsync(meeting, cancel))
        {
            made.Add(new(item, await PaperAsync(report, cancel)));
        }

        return made;
    }

    /// <summary>Whether each that a pack holds still says what it said when the pack was built.</summary>
    public async Task<bool> AreAsBuiltAsync(Guid meeting, IReadOnlyList<PackPart> parts, CancellationToken cancel) =>
        (await OfAsync(meeting, cancel)).TrueForAll(r =>
            parts.FirstOrDefault(p => p.PaperId == r.Paper.Id) is not { } part
            || (r.Paper.Print == part.Print && r.Paper.Blocks is not null)
        );

    /// <summary>Fixes the words of those that a pack holds.</summary>
    /// <exception cref="Throughline.Domain.Plans.RuleBrokenException">One is not cleared any more.</exception>
    public async Task FreezeAsync(Guid meeting, IReadOnlyList<PackPart> parts, CancellationToken cancel)
    {
        foreach (var report in (await queries.OfMeetingAsync(meeting, cancel)).Values)
        {
            if (parts.Any(p => p.PaperId == report.Id))
            {
                await freezing.FreezeAsync(report.Id, cancel);
            }
        }
    }

    private async Task<PackPaper> PaperAsync(Report report, CancellationToken cancel)
    {
        var content = await freezing.ContentAsync(report.Id, cancel);
        // Whether its item is public is told by the pack; the paper itself is whole.
        var own = content with
        {
            ItemExempt = null,
        };
        var print = PackPrint.Of(own.Write());
        return report.State == ReportState.Cleared || report.FrozenJson is not null
            ? new(
                report.Id,
                report.Title,
                PartStanding.Public,
                null,
                ReportPaper.Of(own, ReportReaders.Members, templates).Blocks,
                print
            )
            {
                PublicBlocks = ReportPaper.Of(own, ReportReaders.Public, templates).Blocks,
            }
            : new(report.Id, report.Title, PartStanding.Public, null, null, print)
            {
                Missing = "it is not cleared yet",
                Follows = true,
            };
    }
}
