using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Intake;

/// <summary>Readings hold whole documents: coordinators.</summary>
internal sealed class ReadingsSeen : ISees<StoredReading>
{
    public IQueryable<StoredReading> VisibleTo(IQueryable<StoredReading> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadDocuments) ? all : all.Where(r => false);
}

/// <summary>Drafts of plans: coordinators.</summary>
internal sealed class DraftsSeen : ISees<PlanDraft>
{
    public IQueryable<PlanDraft> VisibleTo(IQueryable<PlanDraft> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadDocuments) ? all : all.Where(d => false);
}

/// <summary>Edits of drafts: coordinators.</summary>
internal sealed class EditsSeen : ISees<DraftEdit>
{
    public IQueryable<DraftEdit> VisibleTo(IQueryable<DraftEdit> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadDocuments) ? all : all.Where(e => false);
}
