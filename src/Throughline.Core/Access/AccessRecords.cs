using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>Agencies, bodies, and how people are let in.</summary>
internal sealed class AccessRecords : IRecords
{
    public void Agree(ModelConfigurationBuilder conventions) =>
        conventions.Properties<HashSet<Role>>().HaveConversion<RolesConverter, RolesComparer>().HaveMaxLength(300);

    public void Map(ModelBuilder model)
    {
        IdentityTables.Map(model);
        model.Entity<Account>().HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        model.Entity<Agency>(agency =>
        {
            // Spellings are compared by AgencyRegister; this keeps two who add the same words in one instant apart.
            agency.HasIndex(a => a.Name).IsUnique().HasFilter("merged_into_id IS NULL");
            agency.HasOne<Account>().WithMany().HasForeignKey(a => a.BoardMemberId);
        });
        model.Entity<AgencyNameFrom>(name =>
        {
            name.HasOne<Agency>().WithMany().HasForeignKey(n => n.AgencyId);
            name.HasIndex(n => new { n.AgencyId, n.From }).IsUnique();
        });
        model.Entity<AgencySeat>(seat =>
        {
            seat.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
            seat.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
            seat.HasIndex(s => new { s.AccountId, s.AgencyId }).IsUnique();
        });
        model.Entity<Body>().HasIndex(b => b.Name).IsUnique();
        model.Entity<Invitation>().HasIndex(i => i.TokenHash).IsUnique();
        model.Entity<SignInLink>().HasIndex(l => l.TokenHash).IsUnique();
        model.Entity<KeptForm>(kept =>
        {
            kept.HasIndex(k => k.AccountId);
            kept.HasIndex(k => k.ExpiresAt);
        });
        model.Entity<SignInSession>().HasIndex(s => s.AccountId);
    }

    private sealed class RolesConverter()
        : ValueConverter<HashSet<Role>, string>(
            v => string.Join(',', v.Order()),
            v => v.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet()
        );

    private sealed class RolesComparer()
        : ValueComparer<HashSet<Role>>(
            (a, b) => a == b || (a != null && b != null && a.SetEquals(b)),
            v => v.Aggregate(0, (h, r) => h ^ r.GetHashCode()),
            v => v.ToHashSet()
        );
}
