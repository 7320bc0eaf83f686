using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Access;

/// <summary>
/// The tables of ASP.NET Core Identity as its own context maps them in version 3, the one that keeps passkeys: written
/// out, so that the database's context need not be Identity's, and a migration that is made without Identity's services
/// fits the running product.
/// </summary>
internal static class IdentityTables
{
    private const int LongestKey = 128;

    public static void Map(ModelBuilder model)
    {
        MapAccounts(model);
        MapClaims(model);
        MapLogins(model);
        MapTokens(model);
        MapPasskeys(model);
    }

    private static void MapAccounts(ModelBuilder model) =>
        model.Entity<Account>(account =>
        {
            account.HasKey(a => a.Id);
            account.ToTable("AspNetUsers");
            account.HasIndex(a => a.NormalizedUserName).HasDatabaseName("UserNameIndex").IsUnique();
            account.HasIndex(a => a.NormalizedEmail).HasDatabaseName("EmailIndex");
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            foreach (
                var counted in (string[])
                    [nameof(Account.ConcurrencyStamp), nameof(Account.AccessFailedCount), nameof(Account.LockoutEnd)]
            )
            {
                account.Property(counted).HasAnnotation(KeptKinds.Annotation, "it changes with attempts to sign in");
            }

            account.Property(a => a.UserName).HasMaxLength(256);
            account.Property(a => a.NormalizedUserName).HasMaxLength(256);
            account.Property(a => a.Email).HasMaxLength(256);
            account.Property(a => a.NormalizedEmail).HasMaxLength(256);
            account.Property(a => a.PhoneNumber).HasMaxLength(256);
            account.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            account.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
            account.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
            account.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(p => p.UserId).IsRequired();
        });

    private static void MapClaims(ModelBuilder model) =>
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.HasKey(c => c.Id);
            claim.ToTable("AspNetUserClaims").HasAnnotation(KeptKinds.Annotation, "nothing of the product reads it");
        });

    private static void MapLogins(ModelBuilder model) =>
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login
                .ToTable("AspNetUserLogins")
                .HasAnnotation(KeptKinds.Annotation, "the organisation's own sign-in vouches for it each time");
            login.Property(l => l.LoginProvider).HasMaxLength(LongestKey);
            login.Property(l => l.ProviderKey).HasMaxLength(LongestKey);
        });

    private static void MapTokens(ModelBuilder model) =>
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.HasKey(t => new
            {
                t.UserId,
                t.LoginProvider,
                t.Name,
            });
            token
                .ToTable("AspNetUserTokens")
                .HasAnnotation(KeptKinds.Annotation, "its secrets are sealed, and change as codes are used");
            token.Property(t => t.LoginProvider).HasMaxLength(LongestKey);
            token.Property(t => t.Name).HasMaxLength(LongestKey);
        });

    private static void MapPasskeys(ModelBuilder model) =>
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.HasKey(p => p.CredentialId);
            passkey
                .ToTable("AspNetUserPasskeys")
                .HasAnnotation(KeptKinds.Annotation, "it is proved by its key each time, and counts its uses");
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
}
