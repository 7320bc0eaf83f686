using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Reviews;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Core.Exports;

/// <summary>
/// Everything that a person may see, table by table, to take away as CSV or JSON. Columns come from the data model, so
/// that a field added there is not forgotten here.
/// </summary>
public sealed class ExportOfEverything(ThroughlineDb db, Actor actor, Sight sight, Writes writes)
{
    /// <summary>Made for the program's own look-ups, and nobody's to read.</summary>
    private static readonly HashSet<string> LeftOut =
    [
        nameof(PlanAction.SearchText),
        nameof(AuditEvent.OldSalt),
        nameof(AuditEvent.NewSalt),
        nameof(AuditEvent.WhySalt),
    ];

    public IReadOnlyList<ExportTable> Tables()
    {
        var person = actor.Person;
        if (person.Roles.Count == 0)
        {
            return [];
        }

        var plans = sight.Of<Plan>();
        var actions = sight.Of<PlanAction>();
        var narrow = person.SeesOnlyOwnAgency;
        return
        [
            .. OfPlans(plans),
            .. OfThreads(plans, actions, narrow),
            .. OfActions(actions),
            .. OfProof(actions),
            Of(
                "challenges",
                "Challenges",
                "Questions raised by people and rules, and what became of them.",
                Challenges(person, plans, actions)
            ),
            .. narrow ? [] : OfMeetings(plans),
            .. person.May(Permission.ReadAudit) ? [OfEvents()] : Array.Empty<ExportTable>(),
        ];
    }

    private IEnumerable<ExportTable> OfPlans(IQueryable<Plan> plans) =>
        [
            Of("agencies", "Agencies", "The agencies of the partnership.", sight.Of<Agency>()),
            Of(
                "reviews",
                "Reviews",
                "What produced the learning that the plans answer.",
                sight.Of<Review>().Where(r => plans.Any(p => p.ReviewId == r.Id))
            ),
            Of("plans", "Plans", "Each plan with where it came from.", plans),
            Of(
                "ratings",
                "Ratings",
                "What each plan's ratings mean, and the delivery that each stands for.",
                sight.Of<LegendRecord>().Where(l => plans.Any(p => p.Id == l.PlanId))
            ),
            Of(
                "doubts",
                "What is not certain",
                "What was not certain of a plan when it was accepted, and what settled it since.",
                sight.Of<PlanDoubt>().Where(d => plans.Any(p => p.Id == d.PlanId))
            ),
        ];

    private IEnumerable<ExportTable> OfThreads(IQueryable<Plan> plans, IQueryable<PlanAction> actions, bool narrow) =>
        [
            Of(
                "findings",
                "Findings",
                "What the reviews found.",
                sight
                    .Of<Finding>()
                    .Where(f => plans.Any(p => p.Id == f.PlanId) && (!narrow || actions.Any(a => a.FindingId == f.Id)))
            ),
            Of(
                "recommendations",
                "Recommendations and questions",
                "With whether they were accepted, and why not.",
                sight
                    .Of<Recommendation>()
                    .Where(r =>
                        plans.Any(p => p.Id == r.PlanId) && (!narrow || actions.Any(a => a.RecommendationId == r.Id))
                    )
            ),
            Of(
                "responses",
                "Responses",
                "What each agency answers.",
                sight
                    .Of<Response>()
                    .Where(r =>
                        plans.Any(p => p.Id == r.Recommendation!.PlanId)
                        && (!narrow || actions.Any(a => a.ResponseId == r.Id))
                    )
            ),
        ];

    private IEnumerable<ExportTable> OfActions(IQueryable<PlanAction> actions) =>
        [
            Of("actions", "Actions", "What is promised, how it stands, by when, by whom.", actions),
            Of(
                "contributors",
                "Contributing agencies",
                "Agencies that help with an action without answering for it.",
                sight.Of<ContributingAgency>().Where(c => actions.Any(a => a.Id == c.ActionId))
            ),
            Of(
                "updates",
                "Updates",
                "What agencies said, in order; drafts only of your own agency.",
                sight.Of<ActionUpdate>()
            ),
            Of(
                "extensions",
                "Extensions",
                "New target dates asked for, and what was decided.",
                sight.Of<Extension>().Where(e => actions.Any(a => a.Id == e.ActionId))
            ),
        ];

    /// <summary>What shows that an action is done, and who agreed.</summary>
    private IEnumerable<ExportTable> OfProof(IQueryable<PlanAction> actions)
    {
        var evidence = sight.Of<EvidenceRecord>();
        return
        [
            Of(
                "measures",
                "Success measures",
                "How the difference is to be seen.",
                sight.Of<SuccessMeasure>().Where(m => actions.Any(a => a.Id == m.ActionId))
            ),
            Of(
                "measure-values",
                "Values of measures",
                "What was counted later.",
                sight
                    .Of<MeasureValue>()
                    .Where(v =>
                        sight.Of<SuccessMeasure>().Any(m => m.Id == v.MeasureId && actions.Any(a => a.Id == m.ActionId))
                    )
            ),
            Of(
                "evidence",
                "Evidence",
                "What is held up as proof; the files themselves are on each action's page.",
                evidence
            ),
            Of(
                "evidence-versions",
                "Versions of evidence",
                "What each version shows, the period it speaks for, and what was found when it was checked.",
                sight.Of<EvidenceVersion>().Where(v => evidence.Any(e => e.Id == v.EvidenceId))
            ),
            Of(
                "sign-offs",
                "Sign-offs",
                "Each step towards, or back from, closure.",
                sight.Of<SignOff>().Where(s => actions.Any(a => a.Id == s.ActionId))
            ),
        ];
    }

    /// <summary>Each holds every agency's part.</summary>
    private IEnumerable<ExportTable> OfMeetings(IQueryable<Plan> plans) =>
        [
            Of(
                "cycles",
                "Update cycles",
                "Update cycles before meetings.",
                sight.Of<UpdateCycle>().Where(c => plans.Any(p => p.Id == c.PlanId))
            ),
            Of(
                "snapshots",
                "Snapshots",
                "Each plan as a meeting saw it, whole.",
                sight.Of<Snapshot>().Where(s => plans.Any(p => p.Id == s.PlanId))
            ),
        ];

    private ExportTable OfEvents() =>
        WithWords(
            Of(
                "events",
                "Events",
                "Who did what when, chained by hash, of what you may see. The audit lists the others without their words.",
                sight.Of<AuditEvent>().OrderBy(e => e.Sequence)
            )
        );

    /// <summary>Notes in the audit that somebody took data away.</summary>
    public Task RecordAsync(string what, CancellationToken cancel)
    {
        writes.Record(ExportEvents.DataExported, Subject.Export, Guid.CreateVersion7(), @new: what);
        return writes.SaveAsync(cancel);
    }

    private IQueryable<ChallengeRecord> Challenges(
        Person person,
        IQueryable<Plan> plans,
        IQueryable<PlanAction> actions
    )
    {
        var agency = person.AgencyId;
        return person.SeesOnlyOwnAgency
            ? sight
                .Of<ChallengeRecord>()
                .Where(c =>
                    plans.Any(p => p.Id == c.PlanId) && (c.AgencyId == agency || actions.Any(a => a.Id == c.ActionId))
                )
            : sight.Of<ChallengeRecord>().Where(c => plans.Any(p => p.Id == c.PlanId));
    }

    private ExportTable Of<T>(string name, string title, string describes, IQueryable<T> rows)
        where T : class
    {
        var properties = db
            .Model.FindEntityType(typeof(T))!
            .GetProperties()
            .Where(p => p.PropertyInfo is not null && !LeftOut.Contains(p.Name))
            .ToList();
        return new(
            name,
            title,
            describes,
            properties.ConvertAll(p => p.Name),
            cancel => Stream(rows.AsNoTracking(), properties, cancel)
        );
    }

    /// <summary>The events, each with what people read for its code.</summary>
    private static ExportTable WithWords(ExportTable events)
    {
        var code = events.Columns.ToList().IndexOf(nameof(AuditEvent.Code));
        return events with
        {
            Columns = [.. events.Columns, "Words"],
            Rows = cancel =>
                events.Rows(cancel).Select(row => (object?[])[.. row, EventTypes.WordsOf((string)row[code]!)]),
        };
    }

    private static async IAsyncEnumerable<object?[]> Stream<T>(
        IQueryable<T> rows,
        List<IProperty> properties,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return properties.Select(p => p.PropertyInfo!.GetValue(row)).ToArray();
        }
    }
}
