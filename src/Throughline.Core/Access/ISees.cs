using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// Which records of one kind a person may see, as conditions that the database applies. The capability that declares
/// the record, or the one that decides about it, has one; <see cref="Sight"/> finds it by itself.
/// </summary>
/// <remarks>
/// A restricted plan: coordinators and the people named on it. Any other plan: everybody whose role reads all plans,
/// and an agency's people where their agency answers for, or contributes to, at least one action. Within a plan an
/// agency's people see only those actions. Restricted evidence: the agency whose it is, coordinators and assurers.
/// </remarks>
public interface ISees<T>
    where T : class
{
    /// <param name="all">Records of this kind, narrowed already or not.</param>
    IQueryable<T> VisibleTo(IQueryable<T> all, Person person, ThroughlineDb db);
}
