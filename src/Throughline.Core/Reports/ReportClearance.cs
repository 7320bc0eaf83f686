using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>A report goes from draft to clearance to cleared, in that order, and back with a reason.</summary>
public sealed class ReportClearance(Writes writes, Sight sight, ReportQueries queries)
{
    /// <exception cref="RuleBrokenException">It is no draft, or nothing is written.</exception>
    public async Task SendAsync(Guid id, int seen, CancellationToken cancel)
    {
        var view = await StepAsync(id, seen, cancel);
        Need.That(view.Report.State == ReportState.Draft, "The report was sent already.");
        Need.That(view.Parts.Any(p => !p.IsEmpty), "Nothing is written yet: there is nothing to clear.");
        (view.Report.State, view.Report.BackBecause) = (ReportState.Sent, null);
        writes.Record(ReportEvents.Sent, view.Report, "state", $"{ReportState.Draft}", $"{ReportState.Sent}");
        writes.Change(view.Report);
        await writes.SaveAsync(cancel);
    }

    /// <param name="hash">The words that were cleared: <see cref="ReportView.Hash"/>.</param>
    /// <exception cref="RuleBrokenException">It was not sent, a required part is empty, a required implication is not
    /// cleared, or the words changed since.</exception>
    public async Task ClearAsync(Guid id, int seen, string? hash, CancellationToken cancel)
    {
        var view = await StepAsync(id, seen, cancel);
        var report = view.Report;
        Need.That(report.State == ReportState.Sent, "Send it for clearance first.");
        Need.That(
            hash == view.Hash,
            "The words changed while they were looked at. Read them again before you clear them."
        );
        var missing = view.Parts.Where(p => p.Asked.Required && p.IsEmpty).Select(p => p.Asked.Title).ToList();
        Need.That(
            missing.Count == 0,
            $"It cannot be cleared: nothing stands in {string.Join(", ", missing.Select(m => $"“{m}”"))}."
        );
        var open = view
            .Parts.Where(p => !p.IsEmpty && p.State is not (null or ImplicationState.Given))
            .Select(p => p.Asked.Title)
            .ToList();
        Need.That(
            open.Count == 0,
            $"It cannot be cleared before its officers have cleared {string.Join(", ", open.Select(m => $"“{m}”"))}."
        );
        (report.State, report.ClearedAt, report.ClearedBy, report.ClearedHash) = (
            ReportState.Cleared,
            writes.Now,
            writes.Who,
            view.Hash
        );
        writes.Record(ReportEvents.Cleared, report, "state", $"{ReportState.Sent}", $"{ReportState.Cleared}");
        writes.Change(report);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">It is a draft, it is frozen, or no reason is given.</exception>
    public async Task BackAsync(Guid id, int seen, string? why, CancellationToken cancel)
    {
        var view = await StepAsync(id, seen, cancel);
        var report = view.Report;
        Need.That(report.State != ReportState.Draft, "The report is a draft.");
        report.BackBecause = Need.Words(why, "why", "Say why it comes back: whoever wrote it will ask.");
        writes.Record(
            ReportEvents.SentBack,
            report,
            "state",
            $"{report.State}",
            $"{ReportState.Draft}",
            report.BackBecause
        );
        (report.State, report.ClearedAt, report.ClearedBy, report.ClearedHash) = (ReportState.Draft, null, null, null);
        writes.Change(report);
        await writes.SaveAsync(cancel);
    }

    private async Task<ReportView> StepAsync(Guid id, int seen, CancellationToken cancel)
    {
        var view = await queries.ViewAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(view.Report, seen);
        Need.That(!view.IsFrozen, "The report is frozen for publication: it never changes.");
        return view;
    }
}
