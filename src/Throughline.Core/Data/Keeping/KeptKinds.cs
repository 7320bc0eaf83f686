using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Core.Data.Keeping;

/// <summary>A column of a kind of record that is held.</summary>
/// <param name="Author">True of a name beside which an account stands: where there is an account, it is held instead of the
/// name, which may be erased.</param>
internal sealed record KeptField(IProperty Property, string Name, string Column, Type Provider, bool Author)
{
    /// <summary>The account beside a name.</summary>
    public string AccountName => Name + "Id";
}

/// <summary>A kind of record whose fields are held.</summary>
internal sealed record KeptKind(string Table, string Key, IReadOnlyList<KeptField> Fields);

/// <summary>Which kinds of record, and which of their fields, are held against what was last written.</summary>
internal static class KeptKinds
{
    /// <summary>The name of an annotation that says why, where a type is not ours to mark.</summary>
    public const string Annotation = "Throughline:NotKept";

    private static readonly ConditionalWeakTable<IModel, IReadOnlyDictionary<IEntityType, KeptKind>> Known = [];

    public static IReadOnlyDictionary<IEntityType, KeptKind> Of(ThroughlineDb db) =>
        Known.GetValue(
            db.Model,
            model => model.GetEntityTypes().Where(t => !t.IsOwned() && WhyNot(t) is null).ToDictionary(t => t, Make)
        );

    /// <summary>True when the save that comes would change a kept record.</summary>
    public static bool AnyOf(ThroughlineDb db) =>
        db
            .ChangeTracker.Entries()
            .Any(e =>
                e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && Of(db).ContainsKey(e.Metadata)
            );

    /// <summary>Why a kind of record is not held; null when it is.</summary>
    public static string? WhyNot(IReadOnlyEntityType type) =>
        type.ClrType.GetCustomAttribute<NotKeptAttribute>()?.Why ?? type.FindAnnotation(Annotation)?.Value as string;

    /// <summary>Why a field is not held; null when it is.</summary>
    public static string? WhyNot(IReadOnlyProperty property) =>
        property.Name == nameof(TrackedRecord.Version)
        && property.DeclaringType.ClrType.IsAssignableTo(typeof(TrackedRecord))
            ? "it counts changes, and a job that changes nothing else may raise it"
            : property.PropertyInfo?.GetCustomAttribute<NotKeptAttribute>()?.Why
                ?? property.FindAnnotation(Annotation)?.Value as string;

    private static KeptKind Make(IEntityType type)
    {
        var key = type.FindPrimaryKey()!.Properties;
        if (key is not [{ ClrType: var keyType }] || keyType != typeof(Guid))
        {
            throw new NotSupportedException($"{type.ClrType.Name} is kept, and its key is not one Guid.");
        }

        return new(
            type.GetTableName()!,
            key[0].GetColumnName(),
            [
                .. type.GetProperties()
                    .Where(p => !p.IsPrimaryKey() && WhyNot(p) is null)
                    .Select(p => new KeptField(
                        p,
                        p.Name,
                        p.GetColumnName(),
                        ProviderOf(p),
                        Authors.IsAuthor(p.Name) && type.FindProperty(p.Name + "Id") is not null
                    )),
            ]
        );
    }

    private static Type ProviderOf(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
