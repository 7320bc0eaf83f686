using Mono.Cecil;

namespace Throughline.House.Tests;

/// <summary>One type that leans on another of another room.</summary>
internal sealed record Arrow(string Project, string Room, TypeDefinition From, TypeDefinition To, string ToRoom)
{
    public override string ToString() => $"{Project}: {Room}/{From.Name} -> {ToRoom}/{To.Name}";
}

/// <summary>Who leans on whom.</summary>
internal static class Arrows
{
    /// <summary>
    /// Arrows within one project that point to a room that stands later in its order, or to one that has no place.
    /// </summary>
    /// <param name="types">All types of the project.</param>
    /// <param name="order">Its rooms, in order.</param>
    public static IEnumerable<Arrow> Backwards(IEnumerable<TypeDefinition> types, IReadOnlyList<string> order)
    {
        foreach (var from in types)
        {
            var project = Code.ProjectOf(from);
            var room = Code.RoomOf(from);
            foreach (var to in Code.UsedBy(from).Where(t => t.Module == from.Module && !IsAddress(t)))
            {
                var toRoom = Code.RoomOf(to);
                if (toRoom != room && Place(order, toRoom) >= Place(order, room))
                {
                    yield return new(project, room, from, to, toRoom);
                }
            }
        }
    }

    /// <summary>
    /// An address is a name that any page may write down, as a person would: a plan links to its challenges, and a
    /// challenge back to its plan. Only what stands behind the address is a room to lean on: a type that does more than
    /// say addresses is none, whatever it is called.
    /// </summary>
    private static bool IsAddress(TypeDefinition type) =>
        type.Name.EndsWith("Links", StringComparison.Ordinal)
        && type is { IsAbstract: true, IsSealed: true, Fields.Count: 0 }
        && type.Methods.Where(m => m.IsPublic).All(m => m.ReturnType.FullName == "System.String");

    private static int Place(IReadOnlyList<string> order, string room)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == room)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
