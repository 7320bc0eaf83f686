using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>Measures of actions that they may see.</summary>
internal sealed class MeasuresSeen : ISeesOnAction<SuccessMeasure>
{
    public IQueryable<SuccessMeasure> On(IQueryable<SuccessMeasure> all, List<Guid> seen, Person person) =>
        all.Where(x => seen.Contains(x.ActionId));

    public IQueryable<SuccessMeasure> VisibleTo(IQueryable<SuccessMeasure> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        return all.Where(x => actions.Any(a => a.Id == x.ActionId));
    }
}

/// <summary>What was measured, of measures that they may see.</summary>
internal sealed class ValuesSeen : ISees<MeasureValue>
{
    public IQueryable<MeasureValue> VisibleTo(IQueryable<MeasureValue> all, Person person, ThroughlineDb db)
    {
        var measures = db.SeenBy<SuccessMeasure>(person);
        return all.Where(v => measures.Any(m => m.Id == v.MeasureId));
    }
}
