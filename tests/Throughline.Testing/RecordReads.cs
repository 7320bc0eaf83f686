using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Mono.Cecil.Rocks;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Testing;

/// <summary>
/// Finds, in a compiled assembly, the classes that reach records of a room of Core otherwise than through
/// <see cref="Sight"/>: by <c>Set&lt;T&gt;()</c> outside the room that declares T.
/// </summary>
public static class RecordReads
{
    private const string Core = "Throughline.Core.";

    /// <summary>"Room.Class reads Record" for each, in order.</summary>
    /// <param name="assembly">The path of the assembly.</param>
    public static IReadOnlyList<string> PastSight(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module
                .GetAllTypes()
                .Where(t => !IsExempt(Outermost(t)))
                .SelectMany(t => t.Methods.Where(m => m.HasBody).SelectMany(m => ReadBy(t, m)))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> ReadBy(TypeDefinition type, MethodDefinition method)
    {
        var owner = Outermost(type);
        return method
            .Body.Instructions.Select(i => i.Operand)
            .OfType<GenericInstanceMethod>()
            .Where(IsRead)
            .Select(m => m.GenericArguments[0])
            .Where(r =>
                !r.IsGenericParameter
                && r.FullName.StartsWith(Core, StringComparison.Ordinal)
                && RoomOf(r.FullName) != RoomOf(owner.FullName)
            )
            .Select(r => $"{owner.FullName.Replace("Throughline.", "", StringComparison.Ordinal)} reads {r.Name}");
    }

    /// <summary>The context's own sets, and the rules of sight asked past <see cref="Sight"/>.</summary>
    private static bool IsRead(GenericInstanceMethod method) =>
        (
            method.Name == nameof(DbContext.Set)
            && method.DeclaringType.Name is nameof(DbContext) or nameof(ThroughlineDb)
        )
        || method.DeclaringType.Name == "SightRules";

    private static bool IsExempt(TypeDefinition type) =>
        type.CustomAttributes.Any(a => a.AttributeType.Name == nameof(SeesEverythingAttribute))
        || type.Interfaces.Any(i =>
            i.InterfaceType.Name is nameof(IRecords)
            || i.InterfaceType.Name.StartsWith("ISees`", StringComparison.Ordinal)
        );

    /// <summary>"Plans" of "Throughline.Core.Plans.Editing.PlanMaking"; the whole name elsewhere.</summary>
    private static string RoomOf(string name) =>
        name.StartsWith(Core, StringComparison.Ordinal) ? name[Core.Length..].Split('.')[0] : name;

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
