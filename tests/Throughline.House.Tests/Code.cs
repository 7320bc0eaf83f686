using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Throughline.House.Tests;

/// <summary>The compiled product, as its references show it.</summary>
internal static class Code
{
    private const string Product = "Throughline.";
    private const string CommandLine = "throughline";
    private const string RazorNamespace = "AspNetCoreGeneratedDocument";

    private static readonly Lazy<IReadOnlyList<AssemblyDefinition>> Loaded = new(() =>
        [.. House.Projects.Keys.Select(p => Read(Path.Combine(AppContext.BaseDirectory, FileOf(p))))]
    );

    /// <summary>Every assembly of the product.</summary>
    public static IReadOnlyList<AssemblyDefinition> Assemblies => Loaded.Value;

    /// <summary>The types that people wrote, outermost ones only; generated migrations are left out.</summary>
    public static IEnumerable<TypeDefinition> Types() => Assemblies.SelectMany(TypesOf);

    public static AssemblyDefinition Read(string path) => AssemblyDefinition.ReadAssembly(path);

    public static IEnumerable<TypeDefinition> TypesOf(AssemblyDefinition assembly) =>
        assembly
            .MainModule.Types.Where(t => t.Namespace.StartsWith(Product, StringComparison.Ordinal) || IsRazor(t))
            .Where(t => !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => !t.Namespace.EndsWith(".Migrations", StringComparison.Ordinal));

    public static bool IsRazor(TypeReference type) => type.Namespace == RazorNamespace;

    /// <summary>The project of a type, such as "Core" or "Migrations.Sqlite".</summary>
    public static string ProjectOf(TypeDefinition type) => ProjectOf(type.Module.Assembly.Name.Name);

    /// <summary>The project of an assembly; the command line's is called as it is typed.</summary>
    public static string ProjectOf(string assembly) => assembly == CommandLine ? "Cli" : assembly[Product.Length..];

    private static string FileOf(string project) => project == "Cli" ? $"{CommandLine}.dll" : $"{Product}{project}.dll";

    /// <summary>The room of a type within its project: "Plans", "Pages/Plans", "Pdf/Ink"; empty at the root.</summary>
    public static string RoomOf(TypeDefinition type)
    {
        var project = ProjectOf(type);
        var parts = IsRazor(type)
            ? RazorParts(type)
            : type.Namespace[Product.Length..].Split('.')[project.Split('.').Length..];
        return parts switch
        {
            ["Pages" or "Pdf", var second, ..] => $"{parts[0]}/{second}",
            [var first, ..] => first,
            [] => "",
        };
    }

    /// <summary>The outermost types of the product that a type's members, bodies and attributes mention.</summary>
    public static IEnumerable<TypeDefinition> UsedBy(TypeDefinition type) =>
        Mentioned(type).SelectMany(Flat).Select(Resolve).OfType<TypeDefinition>().Select(Outermost).Distinct();

    /// <summary>Every instruction of a type's methods and of the types within it.</summary>
    public static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(TypeDefinition type) =>
        type
            .Methods.Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions.Select(i => (m, i)))
            .Concat(type.NestedTypes.SelectMany(Instructions));

    private static string[] RazorParts(TypeDefinition type)
    {
        // A page's class is named after its path: "Pages_Plans_Actions_Close", "Shell__Layout".
        var parts = type.Name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return parts[..^1];
    }

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var other in type.Interfaces.Select(i => i.InterfaceType))
        {
            yield return other;
        }

        foreach (var other in type.CustomAttributes.SelectMany(Of).Concat(type.Fields.Select(f => f.FieldType)))
        {
            yield return other;
        }

        foreach (var other in type.Properties.SelectMany(p => p.CustomAttributes).SelectMany(Of))
        {
            yield return other;
        }

        foreach (var other in type.Methods.SelectMany(Of).Concat(type.NestedTypes.SelectMany(Mentioned)))
        {
            yield return other;
        }
    }

    private static IEnumerable<TypeReference> Of(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(a => a.Value).OfType<TypeReference>().Prepend(attribute.AttributeType);

    private static IEnumerable<TypeReference?> Of(MethodDefinition method)
    {
        var signature = method.Parameters.Select(p => p.ParameterType).Prepend(method.ReturnType);
        if (!method.HasBody)
        {
            return signature;
        }

        return signature
            .Concat(method.Body.Variables.Select(v => v.VariableType))
            .Concat(method.Body.Instructions.SelectMany(i => Of(i.Operand)));
    }

    private static IEnumerable<TypeReference?> Of(object? operand) =>
        operand switch
        {
            GenericInstanceMethod m => m.GenericArguments.Append(m.DeclaringType).Append(m.ReturnType),
            MethodReference m => [m.DeclaringType, m.ReturnType],
            FieldReference f => [f.DeclaringType, f.FieldType],
            TypeReference t => [t],
            _ => [],
        };

    private static IEnumerable<TypeReference> Flat(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType g => g.GenericArguments.SelectMany(Flat).Append(g.ElementType),
            TypeSpecification s => Flat(s.ElementType),
            _ => [type],
        };

    private static TypeDefinition? Resolve(TypeReference type) =>
        type.Scope?.Name.StartsWith(Product, StringComparison.Ordinal) == true
        || type.Module.Assembly.Name.Name.StartsWith(Product, StringComparison.Ordinal)
            ? Known(type)
            : null;

    private static TypeDefinition? Known(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return outer.Namespace.StartsWith(Product, StringComparison.Ordinal) || IsRazor(outer)
            ? (outer as TypeDefinition ?? ByName.Value.GetValueOrDefault(outer.FullName))
            : null;
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }

    private static readonly Lazy<Dictionary<string, TypeDefinition>> ByName = new(() =>
        Assemblies.SelectMany(a => a.MainModule.Types).DistinctBy(t => t.FullName).ToDictionary(t => t.FullName)
    );
}
