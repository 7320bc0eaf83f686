using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>What a check found, and what became of it.</summary>
/// <param name="Fingerprint">Tells it from all others of the report.</param>
/// <param name="Left">Who leaves it as it is, and why; null while it is to be settled.</param>
public sealed record CheckedFinding(ReportFinding Finding, string Fingerprint, ReportLeft? Left);

/// <summary>
/// Checks a report before it goes out: its figures against each other and against the plan, its recommendations against
/// what was recommended before, and all of it against its template.
/// </summary>
public sealed class ReportChecks(
    Writes writes,
    Sight sight,
    LexiconBook words,
    RememberedReviews memory,
    ReportWriting writing,
    ReportQueries queries,
    ReportFreezing freezing,
    ReportTemplates templates
)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>In the order of the parts; of one part, the template's first.</summary>
    public async Task<IReadOnlyList<CheckedFinding>> OfAsync(
        ReportView view,
        ReportContent content,
        CancellationToken cancel
    )
    {
        var left = await sight
            .Of<ReportLeft>()
            .AsNoTracking()
            .Where(l => l.ReportId == view.Report.Id)
            .ToDictionaryAsync(l => l.Fingerprint, StringComparer.Ordinal, cancel);
        return
        [
            .. (await FoundAsync(view, content, cancel))
                .Select(f => (Finding: f, Print: PrintOf(f)))
                .DistinctBy(f => f.Print)
                .Select(f => new CheckedFinding(f.Finding, f.Print, left.GetValueOrDefault(f.Print))),
        ];
    }

    /// <summary>Leaves what was found as it is.</summary>
    /// <exception cref="RuleBrokenException">It is not found any more, or no reason is given.</exception>
    public async Task LeaveAsync(Guid id, string? fingerprint, string? why, CancellationToken cancel)
    {
        var found = await OneAsync(await queries.ViewAsync(id, cancel), fingerprint, cancel);
        Need.That(found.Left is null, "Somebody has said already why it stays.");
        var left = writes.Add(
            new ReportLeft
            {
                ReportId = id,
                Fingerprint = found.Fingerprint,
                Why = Need.Words(why, "why", "Say why it stays as it is: whoever reads the report may ask."),
            }
        );
        writes.Record(ReportEvents.FindingLeft, left, "finding", null, found.Finding.Rule, left.Why);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Puts right what the check can put right.</summary>
    /// <exception cref="RuleBrokenException">It is not found any more, or the words changed.</exception>
    public async Task MendAsync(Guid id, string? fingerprint, CancellationToken cancel)
    {
        var view = await writing.OpenAsync(id, cancel);
        var found = await OneAsync(view, fingerprint, cancel);
        var part = view.Parts.Single(p => p.Part.Key == found.Finding.Key);
        Need.That(
            found.Finding.Mend?.In(part.Part.Words) is not null,
            "The words changed since: read them again, and put it right by hand."
        );
        if (writing.Write(view, part, found.Finding.Mend!.In(part.Part.Words)))
        {
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">It is not found any more.</exception>
    public async Task<CheckedFinding> OneAsync(ReportView view, string? fingerprint, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        var content = await freezing.ContentAsync(view, cancel);
        return (await OfAsync(view, content, cancel)).FirstOrDefault(f => f.Fingerprint == fingerprint)
            ?? throw new RuleBrokenException("The check does not find this any more: the words changed since.");
    }

    private async Task<IReadOnlyList<ReportFinding>> FoundAsync(
        ReportView view,
        ReportContent content,
        CancellationToken cancel
    )
    {
        var lexicon = await words.ReadAsync(cancel);
        var template = TemplateCheck.Of(
            view.Template,
            [.. view.Parts.Select(p => new CheckedPart(p.Part.Key, p.Part.Words, p.State, p.Part.Officer))],
            await PapersAsync(view, cancel),
            templates
        );
        var asked = new ReportMaterial(view, content).Ask(lexicon, await memory.AllAsync(lexicon, cancel));
        var order = view
            .Parts.Select((p, i) => (p.Part.Key, i))
            .ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        return [.. template.Concat(asked).OrderBy(f => order.GetValueOrDefault(f.Key, int.MaxValue))];
    }

    /// <summary>Papers that such a report rests on, as far as the product knows: the plan, the minutes of last time.</summary>
    private async Task<IReadOnlyList<string>> PapersAsync(ReportView view, CancellationToken cancel)
    {
        var plan = await sight
            .Of<Plan>()
            .Where(p => p.Id == view.Item.PlanId)
            .Select(p => p.Title)
            .SingleOrDefaultAsync(cancel);
        var before = await sight
            .Of<Meeting>()
            .Where(m =>
                m.BodyId == view.Meeting.BodyId && m.Day < view.Meeting.Day && m.State != MeetingState.CalledOff
            )
            .OrderByDescending(m => m.Day)
            .Select(m => (DateOnly?)m.Day)
            .FirstOrDefaultAsync(cancel);
        return
        [
            .. new[]
            {
                plan,
                before is { } day ? $"Minutes of the {view.Body.Name}, {day.ToString("d MMMM yyyy", British)}" : null,
            }.OfType<string>(),
        ];
    }

    private static string PrintOf(ReportFinding f) =>
        ReportHash.Of(string.Join('\u001f', f.Rule, f.Key, f.Quote, f.Says))[..32];
}
