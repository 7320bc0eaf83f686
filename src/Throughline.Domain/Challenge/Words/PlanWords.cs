using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// What a plan's rows speak of, read once for all rules: the same words are read only once. Forgotten with the plan;
/// safe to share.
/// </summary>
internal sealed class PlanWords
{
    private static readonly ConditionalWeakTable<PlanVersion, PlanWords> Ready = [];

    private readonly ConcurrentDictionary<string, CellWords> _cells = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PlanRow, RowWords> _rows = new(
        ReferenceEqualityComparer.Instance as IEqualityComparer<PlanRow>
    );
    private readonly ClauseReader _reader;
    private readonly RuleSettings _settings;

    private PlanWords(PlanVersion plan, RuleSettings settings)
    {
        _settings = settings;
        Lists = WordLists.Of(settings);
        _reader = new(Lists);
        HasSeparateComplete =
            plan.Legend.Any(l => DeliveryOf.Rating(l.Code, l.Meaning) == Delivery.Complete)
            || plan.Rows.Any(r => r.Delivery == Delivery.Complete);
    }

    public WordLists Lists { get; }

    /// <summary>The plan's scale tells "complete" from "on track".</summary>
    public bool HasSeparateComplete { get; }

    public static PlanWords Of(PlanVersion plan, RuleSettings settings)
    {
        var words = Ready.GetValue(plan, p => new(p, settings));
        if (!ReferenceEquals(words._settings, settings))
        {
            words = new(plan, settings);
            Ready.AddOrUpdate(plan, words);
        }

        return words;
    }

    public RowWords this[PlanRow row] => _rows.GetOrAdd(row, r => new(r, Read, Lists));

    public CellWords Read(string? text) => _cells.GetOrAdd(text ?? "", t => new(t, Lists, _reader));
}
