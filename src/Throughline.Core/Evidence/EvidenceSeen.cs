using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Evidence;

/// <summary>Evidence of actions that they may see, without what is restricted to others.</summary>
internal sealed class EvidenceSeen : ISeesOnAction<EvidenceRecord>
{
    public IQueryable<EvidenceRecord> VisibleTo(IQueryable<EvidenceRecord> all, Person person, ThroughlineDb db)
    {
        var actions = db.SeenBy<PlanAction>(person);
        return Open(all, person).Where(e => actions.Any(a => a.Id == e.ActionId));
    }

    public IQueryable<EvidenceRecord> On(IQueryable<EvidenceRecord> all, List<Guid> seen, Person person) =>
        Open(all, person).Where(e => seen.Contains(e.ActionId));

    private static IQueryable<EvidenceRecord> Open(IQueryable<EvidenceRecord> all, Person person)
    {
        var agency = person.AgencyId;
        var seesRestricted = person.May(Permission.ReadRestrictedEvidence);
        var ofAgency = person.Roles.Any(r => r.IsOfAgency());
        return all.Where(e => !e.Restricted || seesRestricted || (ofAgency && e.AgencyId == agency));
    }
}

/// <summary>Versions of evidence that they may see.</summary>
internal sealed class VersionsSeen : ISees<EvidenceVersion>
{
    public IQueryable<EvidenceVersion> VisibleTo(IQueryable<EvidenceVersion> all, Person person, ThroughlineDb db)
    {
        var evidence = db.SeenBy<EvidenceRecord>(person);
        return all.Where(v => evidence.Any(e => e.Id == v.EvidenceId));
    }
}
