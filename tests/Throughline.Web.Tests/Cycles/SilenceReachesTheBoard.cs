using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Cycles;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Cycles;

/// <summary>
/// From the agency's page, where its member of the board is set, to the mail that tells them that it has not answered.
/// </summary>
[Trait("needs", "server")]
public sealed class SilenceReachesTheBoard
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_member_that_the_agencys_page_names_is_mailed_once_when_the_last_day_has_passed(
        Provider provider
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var laid = await LayAsync(site);
        var member = await site.AccountAsync("Bea Board", laid.Trust, Role.CommitteeMember);
        using var set = await site.PostAsync(
            $"/agencies/{laid.Trust}?handler=Board",
            ("version", "1"),
            ("boardMember", member.ToString())
        );
        ((int)set.StatusCode).ShouldBe(302);
        using var open = await site.PostAsync(
            $"/cycles/plans/{laid.Plan}/open",
            ("Title", "Spring"),
            ("DueOn", "30 March 2027"),
            ("MeetingOn", "7 April 2027"),
            ("Meeting", "Partnership board")
        );
        ((int)open.StatusCode).ShouldBe(302, await open.Content.ReadAsStringAsync());
        (await MailsAsync(site, member)).ShouldBeEmpty();

        // The test's clock starts no job: the page's own job is asked to run, as it would on each node.
        clock.SetUtcNow(new DateTimeOffset(2027, 4, 6, 9, 0, 0, TimeSpan.Zero));
        await site.Services.GetRequiredService<CycleWork>().RunOnceAsync(default);
        await site.Services.GetRequiredService<CycleWork>().RunOnceAsync(default);
        (await MailsAsync(site, member)).ShouldBe(["Marrowdale Hospital Trust has not answered for Partnership board"]);
    }

    private static async Task<AskedPlan> LayAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Core.Data.Actor>().Person = TestDatabase.Coordinator;
        return await AskedPlan.LayAsync(scope.ServiceProvider);
    }

    private static Task<List<string>> MailsAsync(Site site, Guid member) =>
        site.InDatabaseAsync(db =>
            db.Set<OutboxMail>()
                .Where(m => m.AccountId == member && m.Kind == nameof(MailKind.SilenceEscalated))
                .Select(m => m.Subject)
                .ToListAsync()
        );
}
