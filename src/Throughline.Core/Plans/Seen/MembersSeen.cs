using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>Who is named on a restricted plan: for those who decide it, and for the person.</summary>
internal sealed class MembersSeen : ISees<PlanMember>
{
    public IQueryable<PlanMember> VisibleTo(IQueryable<PlanMember> all, Person person, ThroughlineDb db)
    {
        var id = person.Id;
        return person.ReadsRestricted ? all : all.Where(m => id != null && m.PersonId == id);
    }
}
