using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Packs;

/// <summary>How far the chain of events was looked at, and where in it something last happened that the public may see.</summary>
/// <param name="Head">The newest event's place that was looked at; 0 before any.</param>
/// <param name="Changed">What is public is as it was as long as this is the same number.</param>
public readonly record struct PublicMark(long Head, long Changed);

/// <summary>
/// Says cheaply whether anything that the public sees may have changed. Every change is an event in one chain, and the
/// chain's head is one row: a question for one number, whichever node made the change.
/// </summary>
[SeesEverything("asks of events only where they stand in the chain and what kind of thing they happened to")]
public sealed class PublicChanges(ThroughlineDb db)
{
    /// <summary>After more events than these nobody looks what they were.</summary>
    private const int Most = 2_000;

    /// <summary>What no public page is made of. A subject that is not named here counts as a change, whatever it is.</summary>
    private static readonly string[] Elsewhere =
    [
        .. new[]
        {
            Subject.Account,
            Subject.Action,
            Subject.Challenge,
            Subject.Cycle,
            Subject.CycleAsk,
            Subject.Document,
            Subject.Doubt,
            Subject.Draft,
            Subject.Evidence,
            Subject.EvidenceVersion,
            Subject.Export,
            Subject.Extension,
            Subject.Finding,
            Subject.Invitation,
            Subject.Mail,
            Subject.Measure,
            Subject.MeasureValue,
            Subject.MeetingSource,
            Subject.OwnWords,
            Subject.PlanMember,
            Subject.Reading,
            Subject.Receipt,
            Subject.Recommendation,
            Subject.RecordLine,
            Subject.ReportComment,
            Subject.Response,
            Subject.Review,
            Subject.RuleSettings,
            Subject.SignOff,
            Subject.Snapshot,
            Subject.Spreadsheet,
            Subject.Token,
            Subject.Update,
            Subject.View,
        }.Select(s => s.Code()),
    ];

    /// <summary>Looks at what happened since.</summary>
    /// <param name="seen">What was answered before; the default at first.</param>
    public async Task<PublicMark> SinceAsync(PublicMark seen, CancellationToken cancel)
    {
        var head = await db.Set<ChainHead>().Select(h => h.Sequence).SingleAsync(cancel);
        if (head == seen.Head)
        {
            return seen;
        }

        var changed =
            head < seen.Head
            || head - seen.Head > Most
            || await db.Set<AuditEvent>()
                .AnyAsync(e => e.Sequence > seen.Head && e.Sequence <= head && !Elsewhere.Contains(e.Entity), cancel);
        return new(head, changed ? head : seen.Changed);
    }
}
