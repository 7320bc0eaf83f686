using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>The rules of who sees what, by kind of record.</summary>
internal static class SightRules
{
    /// <summary>The records of this kind that the person may see, in full, without regard to who acts.</summary>
    public static IQueryable<T> SeenBy<T>(this ThroughlineDb db, Person person)
        where T : class => db.Set<T>().VisibleTo(person, db);

    /// <summary>Of these records the ones that the person may see.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> some, Person person, ThroughlineDb db)
        where T : class => Rule<T>.It.VisibleTo(some, person, db);

    /// <summary>What hangs on these actions, which the person may see, and is theirs to see.</summary>
    public static IQueryable<T> SeenOn<T>(this ThroughlineDb db, List<Guid> actions, Person person)
        where T : class => ((ISeesOnAction<T>)Rule<T>.It).On(db.Set<T>(), actions, person);

    private static class Rule<T>
        where T : class
    {
        /// <exception cref="InvalidOperationException">Nobody decided who sees this kind of record.</exception>
        public static ISees<T> It { get; } =
            typeof(SightRules)
                .Assembly.GetTypes()
                .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(ISees<T>)))
                .Select(t => (ISees<T>)Activator.CreateInstance(t)!)
                .Single();
    }
}
