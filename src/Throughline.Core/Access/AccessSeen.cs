using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>The agencies of the partnership are no secret to anybody who is let in, nor to a page that lets them in.</summary>
internal sealed class AgenciesSeen : ISees<Agency>
{
    public IQueryable<Agency> VisibleTo(IQueryable<Agency> all, Person person, ThroughlineDb db) => all;
}

/// <summary>Their names over time are none either.</summary>
internal sealed class AgencyNamesSeen : ISees<AgencyNameFrom>
{
    public IQueryable<AgencyNameFrom> VisibleTo(IQueryable<AgencyNameFrom> all, Person person, ThroughlineDb db) => all;
}

/// <summary>Who acts for which agencies: as people's names beside what they did.</summary>
internal sealed class SeatsSeen : ISees<AgencySeat>
{
    public IQueryable<AgencySeat> VisibleTo(IQueryable<AgencySeat> all, Person person, ThroughlineDb db) =>
        person.Roles.Count == 0 ? all.Where(s => false) : all;
}

/// <summary>The same of the bodies that agree closure.</summary>
internal sealed class BodiesSeen : ISees<Body>
{
    public IQueryable<Body> VisibleTo(IQueryable<Body> all, Person person, ThroughlineDb db) => all;
}

/// <summary>Colleagues see each other's names beside what each did.</summary>
internal sealed class AccountsSeen : ISees<Account>
{
    public IQueryable<Account> VisibleTo(IQueryable<Account> all, Person person, ThroughlineDb db) =>
        person.Roles.Count == 0 ? all.Where(a => false) : all;
}
