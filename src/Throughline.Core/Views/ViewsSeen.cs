using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Views;

/// <summary>Saved views: each person's own.</summary>
internal sealed class ViewsSeen : ISees<SavedView>
{
    public IQueryable<SavedView> VisibleTo(IQueryable<SavedView> all, Person person, ThroughlineDb db)
    {
        var id = person.Id;
        return all.Where(v => id != null && v.AccountId == id);
    }
}
