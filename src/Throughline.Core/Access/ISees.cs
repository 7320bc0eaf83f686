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

/// <summary>
/// The rule of a record that hangs on an action and is seen with it. Asked for actions that were loaded in sight, it need
/// not ask again who sees them.
/// </summary>
public interface ISeesOnAction<T> : ISees<T>
    where T : class
{
    /// <param name="seen">Actions that the person may see.</param>
    IQueryable<T> On(IQueryable<T> all, List<Guid> seen, Person person);
}
