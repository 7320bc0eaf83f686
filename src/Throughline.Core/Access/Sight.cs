using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// What the acting person may see: the one way to records from outside the room that declares them. Code that must see
/// all, such as a job, says so with <see cref="SeesEverythingAttribute"/>.
/// </summary>
public sealed class Sight(ThroughlineDb db, Actor actor)
{
    public Person Person => actor.Person;

    /// <summary>The records of this kind that they may see.</summary>
    public IQueryable<T> Of<T>()
        where T : class => db.SeenBy<T>(actor.Person);
}
