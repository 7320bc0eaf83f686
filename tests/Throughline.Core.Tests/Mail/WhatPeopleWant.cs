using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Mail;

public sealed class WhatPeopleWant
{
    private static readonly DateTime MondayNoon = new(2027, 6, 14, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Digests_go_out_at_half_past_seven_by_Englands_clocks_and_nothing_urgent_waits_a_week()
    {
        DigestTimes.SendAfter(MondayNoon, 0, MailHaste.WithTheDigest).ShouldBe(MondayNoon);
        DigestTimes.SendAfter(MondayNoon, 168, MailHaste.AtOnce).ShouldBe(MondayNoon);
        DigestTimes
            .SendAfter(MondayNoon, 24, MailHaste.WithTheDigest)
            .ShouldBe(new DateTime(2027, 6, 15, 6, 30, 0, DateTimeKind.Utc));
        DigestTimes
            .SendAfter(MondayNoon, 168, MailHaste.WithinADay)
            .ShouldBe(new DateTime(2027, 6, 15, 6, 30, 0, DateTimeKind.Utc));
        DigestTimes
            .SendAfter(MondayNoon, 168, MailHaste.WithTheDigest)
            .ShouldBe(new DateTime(2027, 6, 21, 6, 30, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task What_somebody_turned_off_is_not_written_but_what_is_statutory_is()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var me = new Person(laid.PoliceLead.Id, "Pat", new HashSet<Role> { Role.AgencyLead }, laid.Police, "test");
        await database.AsAsync(
            me,
            s =>
                s.GetRequiredService<MailPreferences>()
                    .SetMineAsync(168, [MailKind.CycleReminder, MailKind.CycleOpened], default)
        );
        await database.InScopeAsync(async s =>
        {
            var account = await s.GetRequiredService<ThroughlineDb>()
                .Set<Account>()
                .SingleAsync(a => a.Id == laid.PoliceLead.Id);
            account.UnwantedMail.ShouldBe(nameof(MailKind.CycleReminder));
            var mailer = s.GetRequiredService<Mailer>();
            mailer.Ask(account, MailKind.CycleReminder, MailMessage.Of($"Subject", $"Text")).ShouldBeFalse();
            mailer.Ask(account, MailKind.CycleOpened, MailMessage.Of($"Subject", $"Text")).ShouldBeTrue();
        });
    }

    [Fact]
    public async Task A_signed_link_turns_off_its_kind_or_all_that_may_be_and_a_forged_one_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var signing = database.Services.GetRequiredService<Unsubscribing>();
        var token = signing.TokenFor(new(laid.PoliceLead.Id, MailKind.CycleClosed));
        signing.Read(token[..^2] + "00").ShouldBeNull();
        signing.Read("not hexadecimal").ShouldBeNull();
        signing.Read("").ShouldBeNull();
        (await UnwantedAfterAsync(database, signing.Read(token)!)).ShouldBe([MailKind.CycleClosed]);
        (await UnwantedAfterAsync(database, new(laid.PoliceLead.Id, null))).ShouldBe(
            MailKinds.Optional,
            ignoreOrder: true
        );
        (
            await database.AsAsync(
                Person.Nobody,
                s => s.GetRequiredService<MailPreferences>().TurnOffAsync(new(Guid.NewGuid(), null), default)
            )
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_a_coordinator_or_an_administrator_looks_into_the_outbox()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Coordinator, Role.Administrator]))
        {
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    TestDatabase.Somebody("X", Guid.NewGuid(), role),
                    s => s.GetRequiredService<OutboxQueries>().ViewAsync(null, default)
                )
            );
        }
    }

    private static async Task<IEnumerable<MailKind>> UnwantedAfterAsync(TestDatabase database, UnsubscribeToken token)
    {
        (
            await database.AsAsync(
                Person.Nobody,
                s => s.GetRequiredService<MailPreferences>().TurnOffAsync(token, default)
            )
        ).ShouldBeTrue();
        return await database.InScopeAsync(async s =>
            MailPreferences.UnwantedOf(
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<Account>()
                    .AsNoTracking()
                    .SingleAsync(a => a.Id == token.Account)
            )
        );
    }
}
