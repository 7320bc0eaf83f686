using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Rules;
using Throughline.Domain.Comparing;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>A report as it stood once: all that was kept together by one person.</summary>
/// <param name="Number">From 1, the oldest.</param>
/// <param name="Parts">Titles of the parts that changed with it.</param>
public sealed record ReportDraft(int Number, DateTime At, string By, IReadOnlyList<string> Parts);

/// <summary>A part in which two drafts differ, word by word.</summary>
public sealed record ReportPartChange(string Title, IReadOnlyList<WordRun> Runs);

/// <summary>Every draft of a report, and what changed between two.</summary>
public sealed class ReportDrafts(Sight sight, LexiconBook words)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ReportDraft>> OfAsync(ReportView view, CancellationToken cancel) =>
        [
            .. (await KeptAsync(view, cancel))
                .Select(
                    (texts, i) =>
                        new ReportDraft(
                            i + 1,
                            texts[0].CreatedAt,
                            texts[0].CreatedBy,
                            [.. texts.Select(t => view.Template.Part(t.Key)?.Title ?? t.Key)]
                        )
                )
                .Reverse(),
        ];

    /// <param name="from">The number of a draft; 0 for the empty report.</param>
    /// <param name="to">The number of another; beyond the last is the last.</param>
    public async Task<IReadOnlyList<ReportPartChange>> BetweenAsync(
        ReportView view,
        int from,
        int to,
        CancellationToken cancel
    )
    {
        var kept = await KeptAsync(view, cancel);
        var (before, after) = (At(kept, from), At(kept, to));
        var lexicon = await words.ReadAsync(cancel);
        return
        [
            .. view
                .Template.Parts.Select(p =>
                    (p.Title, Before: before.GetValueOrDefault(p.Key, ""), After: after.GetValueOrDefault(p.Key, ""))
                )
                .Where(p => p.Before != p.After)
                .Select(p => new ReportPartChange(p.Title, WordDiff.Of(p.Before, p.After, lexicon))),
        ];
    }

    private static Dictionary<string, string> At(List<List<ReportText>> kept, int draft)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in kept.Take(draft).SelectMany(t => t))
        {
            words[text.Key] = text.Words;
        }

        return words;
    }

    /// <summary>In order; what one person kept at one moment, as a Word file does, is one draft.</summary>
    private async Task<List<List<ReportText>>> KeptAsync(ReportView view, CancellationToken cancel) =>
        (
            await sight
                .Of<ReportText>()
                .AsNoTracking()
                .Where(t => t.ReportId == view.Report.Id)
                .OrderBy(t => t.CreatedAt)
                .ThenBy(t => t.Id)
                .ToListAsync(cancel)
        )
            .GroupBy(t => (t.CreatedAt, t.CreatedBy))
            .Select(g => g.ToList())
            .ToList();
}
