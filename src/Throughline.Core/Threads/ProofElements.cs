using System.Globalization;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Domain.Challenge;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Threads;

/// <summary>Puts on an action's line what shows that it is done and makes a difference.</summary>
internal static class ProofElements
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IEnumerable<ThreadElement> Of(EvidenceRecord e)
    {
        foreach (var v in e.Versions)
        {
            yield return Given(e, v);
            if (v is { Verdict: not Verdict.NotChecked, VerifiedAt: { } at })
            {
                var title = $"{v.Verdict.Label()}: {e.Title}";
                yield return new(at, ThreadKind.Check, title, v.VerifiedWords, v.VerifiedBy, null, v.Id);
            }
        }

        if (e.Withdrawn)
        {
            yield return new(
                e.ChangedAt,
                ThreadKind.Withdrawn,
                $"Evidence withdrawn: {e.Title}",
                e.WithdrawnWhy,
                e.ChangedBy,
                null,
                e.Id
            );
        }
    }

    private static ThreadElement Given(EvidenceRecord e, EvidenceVersion v)
    {
        var stale = v.StaleOn is { } day ? $"; stale from {ThreadElements.Day(day)}" : "";
        return new(
            v.CreatedAt,
            ThreadKind.Evidence,
            v.Number == 1 ? e.Title : $"{e.Title}, version {v.Number}",
            v.Shows,
            v.CreatedBy,
            $"Speaks for {Days(v.SpeaksFrom, v.SpeaksTo)}{stale}",
            v.Id
        );
    }

    public static IEnumerable<ThreadElement> Of(SuccessMeasure m)
    {
        yield return new(
            m.CreatedAt,
            ThreadKind.Measure,
            $"To be measured: {m.Text}",
            Baseline(m),
            m.CreatedBy,
            null,
            m.Id
        );
        foreach (var v in m.Values)
        {
            yield return new(
                v.CreatedAt,
                ThreadKind.Measure,
                $"{m.Text}: {Figure(v.Value, m.Unit)}",
                v.Note,
                v.CreatedBy,
                $"Value of {ThreadElements.Day(v.On)}",
                v.Id
            );
        }
    }

    public static IEnumerable<ThreadElement> OfImpact(PlanAction a)
    {
        if (a.ImpactConfirmedAt is { } at)
        {
            yield return new(
                at,
                ThreadKind.Impact,
                "Difference made, confirmed",
                a.ImpactWords,
                a.ImpactConfirmedBy,
                null,
                a.Id
            );
        }

        if (a.Withdrawn)
        {
            yield return new(
                a.ChangedAt,
                ThreadKind.Withdrawn,
                "Action withdrawn",
                a.WithdrawnWhy,
                a.ChangedBy,
                null,
                a.Id
            );
        }
    }

    private static string Baseline(SuccessMeasure m)
    {
        var from = m.Baseline is { } b ? Figure(b, m.Unit) : "not known";
        var day = m.BaselineOn is { } on ? $" on {ThreadElements.Day(on)}" : "";
        var to = m.Goal is { } g ? Figure(g, m.Unit) : "not set";
        return $"Baseline {from}{day}, goal {to}.";
    }

    /// <summary>A figure with its unit: "62 %", "3 days".</summary>
    public static string Figure(double value, string? unit) =>
        $"{value.ToString("#,0.####", British)}{(unit is null ? "" : " " + unit)}";

    private static string Days(DateOnly from, DateOnly to) =>
        from == to ? ThreadElements.Day(from) : $"{ThreadElements.Day(from)} to {ThreadElements.Day(to)}";
}
