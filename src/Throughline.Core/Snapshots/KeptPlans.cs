using Throughline.Core.Challenge;
using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>
/// Hands a plan that is kept in Throughline to the rules: as it stands now, or as a snapshot froze it.
/// </summary>
internal static class KeptPlans
{
    /// <summary>Every action that is kept here can have these, whatever columns its paper had.</summary>
    private static readonly Field[] Always = [Field.Lead, Field.Target];

    private const string Restricted = "Restricted evidence";

    /// <param name="content">The whole plan, not what one person may see of it: proof that a reader may not open is
    /// proof all the same.</param>
    public static PlanVersion Of(SnapshotContent content)
    {
        var agencies = content.Agencies.ToDictionary(a => a.Id, a => a.Name);
        var findings = content.Findings.ToDictionary(f => f.Id, f => f.Text);
        var parents = content
            .Recommendations.SelectMany(r => r.Responses)
            .SelectMany(a => a.Actions)
            .Where(x => x.SplitFromId is not null)
            .ToDictionary(x => x.Id, x => x.SplitFromId!.Value);
        var rows = content
            .Recommendations.OrderBy(r => r.Order)
            .SelectMany(r =>
                r.Responses.OrderBy(a => a.Order).SelectMany(a => RowsOf(content, r, a, agencies, findings, parents))
            )
            .ToList();
        var asksElse = content.Recommendations.Any(r => r.Kind == Plans.RecommendationKind.Question)
            ? Field.Recommendation
            : Field.Question;
        return new()
        {
            Title = content.Plan.Title,
            AsAt = content.On,
            Began = content.Plan.BeganOn,
            Columns = Fields
                .All.Where(f =>
                    f != asksElse && (Always.Contains(f) || rows.Exists(r => !string.IsNullOrWhiteSpace(r[f])))
                )
                .ToHashSet(),
            Legend = [.. content.Legend.OrderBy(l => l.Order).Select(l => new LegendEntry(l.Code, l.Meaning))],
            Kept = true,
            Rows = rows,
        };
    }

    private static IEnumerable<PlanRow> RowsOf(
        SnapshotContent content,
        SnapshotRecommendation r,
        SnapshotResponse a,
        Dictionary<Guid, string> agencies,
        Dictionary<Guid, string> findings,
        Dictionary<Guid, Guid> parents
    )
    {
        var answer = new PlanRow
        {
            Key = a.Id.ToString(),
            Finding = r.FindingId is { } f ? findings.GetValueOrDefault(f) : null,
            Number = r.Number,
            Asked = r.Text,
            Section = r.Section,
            Agency = (a.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null) ?? a.AgencyAsWritten,
            Response = a.Text,
            Withdrawn = r.Withdrawn,
            Live = new(Assurance.Claimed, [], null, null, 0, []),
        };
        return a.Actions.Count == 0
            ? [answer]
            : a.Actions.OrderBy(x => x.Order).Select(x => RowOf(content, answer, x, agencies, parents));
    }

    private static PlanRow RowOf(
        SnapshotContent content,
        PlanRow answer,
        SnapshotAction x,
        Dictionary<Guid, string> agencies,
        Dictionary<Guid, Guid> parents
    )
    {
        var updates = x.Updates.OrderByDescending(u => u.At).ToList();
        var row = answer with
        {
            Key = x.Id.ToString(),
            Words = WordsByField.Of([.. answer.Words, .. x.Words]),
            Named = [.. (x.OwnWords ?? []).Select(w => new NamedWords(w.Heading, FieldWords.Of(w.Text)))],
            RatingCode = x.Rating,
            Delivery =
                x.Delivery
                ?? DeliveryOf.Rating(x.Rating, content.Legend.FirstOrDefault(l => l.Code == x.Rating)?.Meaning),
            Withdrawn = x.Withdrawn || answer.Withdrawn,
            Live = new(
                x.Assurance,
                [.. x.Evidence.Where(e => !e.Withdrawn && e.Versions.Count > 0).Select(ProofOf)],
                x.FirstDue,
                x.Due,
                x.TimesMoved,
                [.. x.Measures.Select(m => new MeasureFact(m.Text, m.Baseline, m.Values.Count))]
            )
            {
                Closure = x.Closure,
                Answer = x.Answer,
                From = [.. Parents(x.Id, parents).Select(p => p.ToString()), answer.Key],
            },
        };
        return row with
        {
            Agency = x.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) ?? answer.Agency : answer.Agency,
            Action = row.Action ?? x[Field.Description],
            Target =
                x.Due is { } due && x.TimesMoved > 0
                    ? due.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
                    : row.Target,
            Update = updates.ElementAtOrDefault(0)?.Text ?? row.Update,
            PreviousUpdate = updates.Count > 0 ? updates.ElementAtOrDefault(1)?.Text ?? row.Update : row.PreviousUpdate,
        };
    }

    /// <summary>The action that it was split from, the one that was split from, and so on, nearest first.</summary>
    private static IEnumerable<Guid> Parents(Guid action, Dictionary<Guid, Guid> parents)
    {
        while (parents.TryGetValue(action, out var parent))
        {
            yield return action = parent;
        }
    }

    private static ProofFact ProofOf(SnapshotEvidence evidence)
    {
        var newest = evidence.Versions.MaxBy(v => v.Number)!;
        return new(
            evidence.Restricted ? Restricted : evidence.Title,
            newest.SpeaksFrom,
            newest.SpeaksTo,
            newest.StaleOn,
            evidence.Restricted ? "" : newest.Shows
        );
    }
}
