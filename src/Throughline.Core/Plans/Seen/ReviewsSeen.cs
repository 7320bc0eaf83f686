using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Reviews;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>Reviews: coordinators, and whoever sees a plan that answers one.</summary>
internal sealed class ReviewsSeen : ISees<Review>
{
    public IQueryable<Review> VisibleTo(IQueryable<Review> all, Person person, ThroughlineDb db)
    {
        if (person.May(Permission.ChangePlans))
        {
            return all;
        }

        var plans = db.SeenBy<Plan>(person);
        return all.Where(r => plans.Any(p => p.ReviewId == r.Id));
    }
}
