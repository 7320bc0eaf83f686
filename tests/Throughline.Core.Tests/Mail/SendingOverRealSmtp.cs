using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Mail;

/// <summary>The outbox over a real SMTP server on loopback.</summary>
[Trait("needs", "server")]
public sealed class SendingOverRealSmtp
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory]
    [InlineData("plain")]
    [InlineData("auth")]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task A_mail_arrives_with_its_text_its_html_and_a_way_to_stop_it(string mode)
    {
        using var server = new SmtpServer(mode);
        await using var database = await OpenAsync(Provider.Sqlite, server.Settings);
        var account = await AccountAsync(database, "pat@police.example", digestHours: 0);
        await AskAsync(database, account, MailKind.CycleReminder);
        (await SendAsync(database)).ShouldBe(1);
        (await SendAsync(database)).ShouldBe(0);

        var mail = server.Taken().ShouldHaveSingleItem();
        mail.To.Mailboxes.Single().Address.ShouldBe("pat@police.example");
        mail.Subject.ShouldBe("2 actions by 30 March 2027");
        mail.TextBody!.ShouldContain("https://throughline.example/mail/preferences");
        mail.HtmlBody!.ShouldContain("<html lang=\"en-GB\">");
        mail.HtmlBody!.ShouldContain("<a href=\"https://throughline.example/plans/");
        mail.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        var token = mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>').Split('/')[^1];
        database
            .Services.GetRequiredService<Unsubscribing>()
            .Read(token)
            .ShouldBe(new UnsubscribeToken(account.Id, MailKind.CycleReminder));
    }

    [Theory]
    [InlineData("wrong password", "user name and password")]
    [InlineData("unknown certificate", "certificate")]
    [InlineData("no tls offered", "Mail:Security")]
    [InlineData("nobody there", "Nothing answers")]
    public async Task When_the_server_cannot_be_used_mails_wait_unharmed_and_say_what_to_do(
        string trouble,
        string words
    )
    {
        using var server = new SmtpServer(
            trouble == "no tls offered" ? "plain" : "starttls",
            starts: trouble != "nobody there"
        );
        var settings = trouble switch
        {
            "wrong password" => server.Settings with { Password = "wrong" },
            "unknown certificate" => server.Settings with { CertificateSha256 = null },
            "no tls offered" => server.Settings with { Security = MailSecurity.StartTls },
            _ => server.Settings,
        };
        await using var database = await OpenAsync(Provider.Sqlite, settings);
        await AskAsync(database, await AccountAsync(database, "pat@police.example", 0), MailKind.CycleOpened);
        for (var i = 0; i < 5; i++)
        {
            (await Should.ThrowAsync<MailServerException>(() => SendAsync(database))).Message.ShouldContain(words);
        }

        var mail = (await MailsAsync(database)).Single();
        (mail.Attempts, mail.SentAt, mail.LeaseUntil).ShouldBe((0, null, null));
        mail.Failure!.ShouldContain(words);
        server.Taken().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_comes_back_gets_everything_that_waited()
    {
        using var server = new SmtpServer("starttls", starts: false);
        await using var database = await OpenAsync(Provider.Sqlite, server.Settings);
        await AskAsync(database, await AccountAsync(database, "pat@police.example", 0), MailKind.CycleOpened);
        await AskAsync(database, await AccountAsync(database, "toni@trust.example", 0), MailKind.CycleOpened);
        await Should.ThrowAsync<MailServerException>(() => SendAsync(database));
        server.Start();
        (await SendAsync(database)).ShouldBe(2);
        server.Stop();
        await AskAsync(
            database,
            await AccountAsync(database, "co@partnership.example", 0),
            MailKind.NobodyToEscalateTo
        );
        await Should.ThrowAsync<MailServerException>(() => SendAsync(database));
        server.Start();
        (await SendAsync(database)).ShouldBe(1);
        server.Taken().Count.ShouldBe(3);
        (await MailsAsync(database)).ShouldAllBe(m => m.SentAt != null && m.Failure == null);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_refused_mail_fails_with_what_to_do_and_one_put_off_is_tried_again_later(Provider provider)
    {
        using var server = new SmtpServer("plain");
        await using var database = await OpenAsync(provider, server.Settings);
        await AskAsync(database, await AccountAsync(database, "gone@police.example", 0), MailKind.CycleOpened);
        await AskAsync(database, await AccountAsync(database, "later@trust.example", 0), MailKind.CycleOpened);
        await AskAsync(database, await AccountAsync(database, "pat@police.example", 0), MailKind.CycleOpened);
        (await SendAsync(database)).ShouldBe(1);
        var mails = await MailsAsync(database);
        mails.Single(m => m.To.StartsWith("gone", StringComparison.Ordinal)).Failure!.ShouldContain("Try again");
        mails.Single(m => m.To.StartsWith("later", StringComparison.Ordinal)).Attempts.ShouldBe(1);

        server.GetWell();
        (await SendAsync(database)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await SendAsync(database)).ShouldBe(1);
        await database.InScopeAsync(async s =>
        {
            var outbox = s.GetRequiredService<OutboxQueries>();
            var view = await outbox.ViewAsync(MailState.Failed, default);
            (view.Waiting, view.Sent, view.Failed).ShouldBe((0, 2, 1));
            var row = view.Newest.Single();
            (await outbox.TryAgainAsync(row.Id, row.Version, default)).ShouldBeTrue();
            (await outbox.ViewAsync(null, default)).Waiting.ShouldBe(1);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Several_nodes_send_each_mail_once_and_one_persons_day_in_one_mail(Provider provider)
    {
        using var server = new SmtpServer("plain");
        await using var database = await OpenAsync(provider, server.Settings);
        var daily = await AccountAsync(database, "daily@police.example", 24);
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(database, daily, MailKind.CycleReminder);
        }

        for (var i = 0; i < 8; i++)
        {
            await AskAsync(database, await AccountAsync(database, $"p{i}@police.example", 0), MailKind.CycleOpened);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(database))));
        server
            .Taken()
            .Select(m => m.To.ToString())
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 8).Select(i => $"p{i}@police.example"));

        // Half past seven of the next morning.
        _clock.SetUtcNow(new DateTimeOffset(2027, 3, 16, 7, 31, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(database))));
        var digest = server.Taken().Where(m => m.To.ToString() == "daily@police.example").ShouldHaveSingleItem();
        digest.Subject.ShouldStartWith("3 messages from");
        digest.TextBody!.ShouldContain("3. 2 actions by 30 March 2027");
        (await MailsAsync(database))
            .Where(m => m.To == "daily@police.example")
            .Select(m => m.DigestId)
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_mail_whose_node_died_is_taken_over_once_its_lease_ran_out(Provider provider)
    {
        using var server = new SmtpServer("plain");
        await using var database = await OpenAsync(provider, server.Settings);
        await AskAsync(database, await AccountAsync(database, "pat@police.example", 0), MailKind.CycleOpened);
        var until = _clock.GetUtcNow().UtcDateTime.AddMinutes(5);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<OutboxMail>()
                .ExecuteUpdateAsync(u =>
                    u.SetProperty(m => m.LeaseOwner, "a node that died").SetProperty(m => m.LeaseUntil, until)
                )
        );
        (await SendAsync(database)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(6));
        (await SendAsync(database)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_server_mails_are_kept()
    {
        await using var database = await OpenAsync(Provider.Sqlite, new());
        await AskAsync(database, await AccountAsync(database, "pat@police.example", 0), MailKind.CycleOpened);
        (await SendAsync(database)).ShouldBe(0);
        await database.InScopeAsync(async s =>
        {
            var view = await s.GetRequiredService<OutboxQueries>().ViewAsync(null, default);
            (view.CanSend, view.Waiting).ShouldBe((false, 1));
            view.Newest.Single().Text.ShouldContain("http://127.0.0.1:5080/plans/");
        });
    }

    private Task<TestDatabase> OpenAsync(Provider provider, MailSettings settings) =>
        TestDatabase.CreateAsync(provider, _clock, more: s => s.AddSingleton(settings));

    private static Task<int> SendAsync(TestDatabase database) =>
        database.Services.GetRequiredService<MailSending>().SendDueAsync(default);

    private static Task<List<OutboxMail>> MailsAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<OutboxMail>().AsNoTracking().ToListAsync()
        );

    private static Task<Account> AccountAsync(TestDatabase database, string email, int digestHours) =>
        database.InScopeAsync(async s =>
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                Name = "Pat",
                Email = email,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                DigestHours = digestHours,
                Roles = [],
            };
            s.GetRequiredService<ThroughlineDb>().Add(account);
            await s.GetRequiredService<Writes>().SaveAsync();
            return account;
        });

    private static Task AskAsync(TestDatabase database, Account account, MailKind kind) =>
        database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Mailer>()
                .Ask(
                    account,
                    kind,
                    MailMessage.Of(
                        $"{new MailCount(2, "action", "actions")} by {new DateOnly(2027, 3, 30)}",
                        $"See {MailLink.Plan(account.Id)}"
                    )
                )
                .ShouldBeTrue();
            await s.GetRequiredService<Writes>().SaveAsync();
        });
}
