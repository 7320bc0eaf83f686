using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Cycles;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Mail;

/// <summary>
/// Never a child's name or free text about a child in a mail: by type, and by planting a word in every free text there
/// is.
/// </summary>
[Trait("needs", "server")]
public sealed class MailsHoldNoFreeText
{
    private const string Sentinel = "ZEBEDEE-Q";

    /// <summary>Names that may stand in a mail.</summary>
    private static readonly HashSet<string> Allowed =
    [
        $"{nameof(Agency)}.{nameof(Agency.Name)}",
        $"{nameof(UpdateCycle)}.{nameof(UpdateCycle.Meeting)}",
    ];

    [Fact]
    public void The_compiler_lets_no_text_into_a_line_but_counts_days_names_and_links() =>
        typeof(MailLine)
            .GetMethods()
            .Where(m => m.Name == "AppendFormatted")
            .Select(m => m.GetParameters().Single().ParameterType)
            .ShouldBe(
                [typeof(int), typeof(DateOnly), typeof(MailName), typeof(MailCount), typeof(MailLink)],
                ignoreOrder: true
            );

    [Fact]
    public void A_name_is_made_of_agencies_bodies_meetings_and_people_who_act_only_and_a_link_holds_no_words()
    {
        typeof(MailName).GetConstructors().ShouldBeEmpty();
        typeof(MailName)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType == typeof(MailName))
            .SelectMany(m => m.GetParameters())
            .ShouldAllBe(p => p.ParameterType != typeof(string));
        Should.Throw<ArgumentException>(() => MailLink.To("/plans?words=a child's name"));
        Should.Throw<ArgumentException>(() => MailLink.To("https://elsewhere.example"));
        Should.Throw<ArgumentException>(() => MailLink.To("/a\nBcc: somebody"));
    }

    [Fact]
    public async Task A_word_planted_in_every_free_text_of_a_plan_is_in_no_mail_of_a_whole_round()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        (await database.InScopeAsync(s => PlantAsync(s, laid))).ShouldBeGreaterThan(40);
        var request = new CycleRequest(
            Sentinel,
            new DateOnly(2027, 3, 30),
            new DateOnly(2027, 4, 7),
            "Partnership board"
        );
        var first = (
            await database.InScopeAsync(s =>
                s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, request, default)
            )
        )!.Value;
        await database.InScopeAsync(s =>
            AskedPlan.AnswerAsync(
                s,
                laid.Plan,
                laid.PoliceActions[0],
                laid.Police,
                first,
                Sentinel,
                UpdateState.SentBack
            )
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<CycleEnding>().MoveAsync(first, 1, new(2027, 3, 31), default)
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<CycleReminding>().RemindNowAsync(first, laid.Police, default)
        );
        for (var hours = 0; hours < 24 * 26; hours += 6)
        {
            clock.Advance(TimeSpan.FromHours(6));
            await database.Services.GetRequiredService<CycleWork>().RunOnceAsync(default);
        }

        await database.InScopeAsync(s => s.GetRequiredService<CycleEnding>().CloseAsync(first, 2, default));
        var second = (
            await database.InScopeAsync(s =>
                s.GetRequiredService<CycleOpening>()
                    .OpenAsync(
                        laid.Plan,
                        request with
                        {
                            DueOn = new(2027, 5, 4),
                            MeetingOn = new(2027, 5, 11),
                        },
                        default
                    )
            )
        )!.Value;
        await database.InScopeAsync(s =>
            s.GetRequiredService<CycleEnding>().CallOffAsync(second, 1, Sentinel, default)
        );

        var mails = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<OutboxMail>().ToListAsync()
        );
        mails
            .Select(m => m.Kind)
            .Distinct()
            .ShouldBe(
                [
                    nameof(MailKind.CycleOpened),
                    nameof(MailKind.CycleChanged),
                    nameof(MailKind.CycleReminder),
                    nameof(MailKind.SilenceEscalated),
                    nameof(MailKind.NobodyToEscalateTo),
                    nameof(MailKind.CycleClosed),
                ],
                ignoreOrder: true
            );
        foreach (var mail in mails)
        {
            (mail.Subject + mail.Text).ShouldNotContain(
                Sentinel,
                Case.Insensitive,
                $"a mail of kind {mail.Kind} holds free text"
            );
        }

        // The plan's own title is free text too: it may name a child.
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>().Set<Plan>().Select(p => p.Title).SingleAsync()
            )
        ).ShouldBe(Sentinel);
    }

    /// <summary>Fills every text that can be set of every record that hangs on the plan.</summary>
    /// <returns>How many were filled.</returns>
    private static async Task<int> PlantAsync(IServiceProvider services, AskedPlan laid)
    {
        var (db, writes) = (services.GetRequiredService<ThroughlineDb>(), services.GetRequiredService<Writes>());
        var action = laid.PoliceActions[0];
        var evidence = writes.Add(
            new EvidenceRecord
            {
                ActionId = action,
                PlanId = laid.Plan,
                Title = "",
            }
        );
        writes.Add(
            new EvidenceVersion
            {
                EvidenceId = evidence.Id,
                Number = 1,
                Shows = Sentinel,
                Reference = Sentinel,
                FileName = Sentinel,
            }
        );
        writes.Add(
            new Extension
            {
                ActionId = action,
                PlanId = laid.Plan,
                ToTarget = Sentinel,
                Why = Sentinel,
            }
        );
        writes.Add(new SuccessMeasure { ActionId = action, Text = "" });
        writes.Add(
            new SignOff
            {
                ActionId = action,
                PlanId = laid.Plan,
                Why = Sentinel,
            }
        );
        writes.Add(
            new ChallengeRecord
            {
                ActionId = action,
                PlanId = laid.Plan,
                AgencyId = laid.Police,
                Question = Sentinel,
            }
        );
        await writes.SaveAsync();
        await db.Set<PlanAction>()
            .Include(a => a.Response)
                .ThenInclude(r => r!.Recommendation)
                    .ThenInclude(r => r!.Finding)
            .LoadAsync();
        await db.Set<Plan>().Include(p => p.Legend).LoadAsync();
        var filled = 0;
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not (AuditEvent or Account)).ToList())
        {
            foreach (
                var property in entry.Properties.Where(p =>
                    p.Metadata.ClrType == typeof(string)
                    && p.Metadata.PropertyInfo?.CanWrite == true
                    && !Allowed.Contains($"{entry.Metadata.ClrType.Name}.{p.Metadata.Name}")
                    && p.Metadata.Name is not (nameof(TrackedRecord.CreatedBy) or nameof(TrackedRecord.ChangedBy))
                    && (p.Metadata.GetMaxLength() ?? 99) >= Sentinel.Length
                )
            )
            {
                property.CurrentValue = Sentinel;
                filled++;
            }
        }

        await writes.SaveAsync();
        return filled;
    }
}
