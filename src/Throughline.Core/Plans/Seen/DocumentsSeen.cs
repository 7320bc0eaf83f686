using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>A document by its name: coordinators, and whoever sees a plan that was read from it.</summary>
internal sealed class DocumentsSeen : ISees<StoredDocument>
{
    public IQueryable<StoredDocument> VisibleTo(IQueryable<StoredDocument> all, Person person, ThroughlineDb db)
    {
        if (person.May(Permission.ReadDocuments))
        {
            return all;
        }

        var plans = db.SeenBy<Plan>(person);
        return all.Where(d => plans.Any(p => p.DocumentId == d.Id));
    }
}

/// <summary>A whole document, with all that stands in it: coordinators.</summary>
internal sealed class ContentsSeen : ISees<DocumentContent>
{
    public IQueryable<DocumentContent> VisibleTo(IQueryable<DocumentContent> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadDocuments) ? all : all.Where(c => false);
}
