using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Tests.Audit;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Testing;

namespace Throughline.Core.Tests.Backups;

/// <summary>
/// A database with something of every kind that is hard to carry over: bytes, JSON, fractions, dates, signs beyond
/// ASCII, two records that refer to each other, numbers the database gives.
/// </summary>
internal static class Full
{
    private static readonly byte[] EvidenceBytes = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    public static string EvidenceHash { get; } = Convert.ToHexStringLower(SHA256.HashData(EvidenceBytes));

    public static async Task<TestDatabase> DatabaseAsync(Provider provider)
    {
        var database = await Written.DatabaseAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        await database.InScopeAsync(s =>
            s.GetRequiredService<Core.Intake.DocumentIntake>()
                .UploadAsync("a “plan” – é.txt", new MemoryStream([0, 1, 2, 255, 65]), false, default)
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<IEvidenceStore>().PutAsync(EvidenceHash, EvidenceBytes, default)
        );
        await database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                Name = "Bea “B” Ó Sé\n\tline",
                UserName = "bea",
                AgencyId = plan.Agency,
                Roles = [Role.AgencyLead, Role.Analyst],
                LockoutEnd = new DateTimeOffset(writes.Now),
                CreatedAt = writes.Now,
            };
            db.Add(account);
            db.Set<IdentityUserPasskey<Guid>>()
                .Add(
                    new IdentityUserPasskey<Guid>
                    {
                        UserId = account.Id,
                        CredentialId = [1, 2, 3],
                        Data = new IdentityPasskeyData
                        {
                            Name = "key",
                            PublicKey = [9, 8],
                            Transports = ["usb"],
                            AttestationObject = [1],
                            ClientDataJson = [2],
                            CreatedAt = DateTimeOffset.UnixEpoch,
                            SignCount = 3,
                        },
                    }
                );
            db.Set<IdentityUserClaim<Guid>>()
                .Add(
                    new()
                    {
                        UserId = account.Id,
                        ClaimType = "a",
                        ClaimValue = "b",
                    }
                );
            db.DataProtectionKeys.Add(new() { FriendlyName = "key", Xml = "<key/>" });
            (await db.Set<Agency>().FindAsync(plan.Agency))!.BoardMemberId = account.Id;
            var measure = writes.Add(
                new SuccessMeasure
                {
                    ActionId = plan.OwnAction,
                    Text = "Visits in time",
                    Unit = "%",
                    Baseline = 0.1 + 0.2,
                    BaselineOn = new DateOnly(2026, 2, 28),
                    Goal = 1e-7,
                }
            );
            writes.Add(
                new MeasureValue
                {
                    MeasureId = measure.Id,
                    On = new DateOnly(2027, 12, 31),
                    Value = double.MaxValue,
                }
            );
            var version = writes.Add(
                new EvidenceVersion
                {
                    EvidenceId = plan.RestrictedEvidence,
                    Number = 1,
                    Kind = EvidenceKind.File,
                    FileName = "audit.pdf",
                    Sha256 = EvidenceHash,
                    Size = EvidenceBytes.Length,
                    Shows = "that it was done \\ \"so\"",
                }
            );
            writes.Record(EvidenceEvents.FileKept, version, AuditChain.ContentField, @new: EvidenceHash, plan: plan.Id);
            await writes.SaveAsync();
        });
        return database;
    }
}
