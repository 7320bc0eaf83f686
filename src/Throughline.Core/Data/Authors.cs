using Microsoft.EntityFrameworkCore;
using Throughline.Domain.Access;

namespace Throughline.Core.Data;

/// <summary>
/// Beside every name that says who did something ("CreatedBy", "DecidedBy") stands the account, in a column that only
/// erasure reads:
/// two people may share a name, and one of them be erased. See docs/decisions/0023-events-hold-accounts-not-names.md.
/// </summary>
internal static class Authors
{
    private static readonly HashSet<string> Personal = new(
        ["Name", "Email", "PhoneNumber", "UserName"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Adds the account's column for each property that ends in "By".</summary>
    public static void MapAuthors(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.ClrType != typeof(AuditEvent)).ToList())
        {
            foreach (
                var name in type.GetProperties()
                    .Where(p => p.ClrType == typeof(string) && IsAuthor(p.Name))
                    .Select(p => p.Name)
                    .ToList()
            )
            {
                model.Entity(type.ClrType).Property<Guid?>(name + "Id");
            }
        }
    }

    /// <summary>Writes the account beside each name that this save sets and that is the acting person's.</summary>
    public static void Mark(ThroughlineDb db, Person person)
    {
        foreach (
            var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified)
        )
        {
            foreach (
                var property in entry
                    .Metadata.GetProperties()
                    .Where(p => p.IsShadowProperty() && IsAuthorsAccount(p.Name))
            )
            {
                var name = entry.Property(property.Name[..^2]);
                // The same name again is a new act when its time moved: "ChangedBy" with "ChangedAt".
                var time = entry.Metadata.FindProperty(property.Name[..^4] + "At") is { } at
                    ? entry.Property(at.Name)
                    : null;
                if (entry.State == EntityState.Added || name.IsModified || time?.IsModified == true)
                {
                    entry.Property(property.Name).CurrentValue =
                        person.Id is not null
                        && person.Name.Equals(name.CurrentValue as string, StringComparison.Ordinal)
                            ? person.Id
                            : null;
                }
            }
        }
    }

    /// <summary>
    /// A person's own data never enters the chain, which could not forget it: that it changed is recorded, not what it
    /// was.
    /// </summary>
    public static string? Erasable(Subject subject, string? field, string? value) =>
        subject is Subject.Account or Subject.Invitation
        && (Personal.Contains(field ?? "") || value?.Contains('@', StringComparison.Ordinal) == true)
            ? null
            : value;

    /// <summary>True of "CreatedById" and the like.</summary>
    internal static bool IsAuthorsAccount(string property) =>
        property.EndsWith("Id", StringComparison.Ordinal) && IsAuthor(property[..^2]);

    /// <summary>True of "CreatedBy" and the like, and of a draft edit's "Actor".</summary>
    internal static bool IsAuthor(string property) =>
        property.EndsWith("By", StringComparison.Ordinal) || property == "Actor";
}
