using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>Every record and field is held against its last change, or stands in this list, and says why.</summary>
public sealed class WhatIsNotKept
{
    private static readonly string[] Types =
    [
        "ApiReceipt",
        "AuditEvent",
        "ChainHead",
        "DataProtectionKey",
        "DocumentContent",
        "FormReceipt",
        "IdentityUserClaim`1",
        "IdentityUserLogin`1",
        "IdentityUserPasskey`1",
        "IdentityUserToken`1",
        "ItemPaperContent",
        "ItemPaperLook",
        "KeptForm",
        "OutboxMail",
        "PackFile",
        "Provenance",
        "RecordSeal",
        "SavedView",
        "SignInLink",
        "SignInSession",
        "SpreadsheetBytes",
        "StoredReading",
    ];

    private static readonly string[] Fields =
    [
        "Account.AccessFailedCount",
        "Account.ConcurrencyStamp",
        "Account.LastSignInAt",
        "Account.LockoutEnd",
        "ApiToken.LastUsedAt",
        "CycleAsk.EscalatedAt",
        "CycleAsk.LastReminderOn",
        "CycleAsk.Reminders",
        "FileScan.NextAt",
        "FileScan.Tries",
        "Snapshot.Json",
        "WordsErasure.Sealed",
        "WordsErasure.TidiedAt",
    ];

    [Fact]
    public async Task Is_listed_here_with_its_reason_and_all_else_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await database.InScopeAsync(s =>
        {
            var types = s.GetRequiredService<ThroughlineDb>().Model.GetEntityTypes().Where(t => !t.IsOwned()).ToList();
            var free = types.Where(t => KeptKinds.WhyNot(t) is not null).ToList();
            free.Select(t => t.ClrType.Name).ShouldBe(Types, ignoreOrder: true);
            free.ShouldAllBe(t => KeptKinds.WhyNot(t)!.Length > 10);
            types
                .Except(free)
                .SelectMany(t => t.GetProperties().Where(p => KeptKinds.WhyNot(p) is not null))
                .Where(p => p.Name != nameof(TrackedRecord.Version))
                .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}")
                .ShouldBe(Fields, ignoreOrder: true);
            return Task.CompletedTask;
        });
    }
}
