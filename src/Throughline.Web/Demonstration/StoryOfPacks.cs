using System.Text;
using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Domain.Reports;

namespace Throughline.Web.Demonstration;

/// <summary>
/// The papers of the committee's next meeting as they went out: one that everybody reads, one that is exempt, and a report
/// that is to follow.
/// </summary>
internal sealed class StoryOfPacks(StoryStage stage, Guid meeting, CancellationToken cancel)
{
    private const string Assessments = """
        Initial health assessments at Harbour Clinic

        The committee asked in the autumn why children who come into care wait for their first health assessment.

        What we found

        Between July and September 52 children came into care; 31 were seen within 20 working days, which is 60 per cent.
        In the quarter before it were 24 of 48, or 50 per cent.

        What held the others up

        - Consent came late for 11 children.
        - The clinic had no doctor on two Thursdays.
        - 4 children live more than an hour away.

        What is being done

        Action | Lead | Target date
        Send the consent form with the placement form | Head of service, children in care | January 2027
        Hold a second clinic each month | Designated doctor | February 2027
        Agree visits with the two neighbouring trusts | Designated nurse | March 2027
        """;

    private const string Placement = """
        A placement

        What the committee is asked to note of one placement, and what it cost.
        """;

    public async Task PublishAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await AsClerkAsync(async s =>
        {
            var items = await s.GetRequiredService<Agendas>().OfAsync(meeting, cancel);
            await SendAsync(
                s,
                items.Single(i => i.Title.StartsWith("Initial health", StringComparison.Ordinal)),
                new("Initial health assessments: what we found", PartStanding.Public, null, null),
                Assessments
            );
            await SendAsync(
                s,
                items.Single(i => i.ExemptParagraph is not null),
                new(
                    "The placement and its cost",
                    PartStanding.Exempt,
                    "1 and 2",
                    "Somebody could be known by it, and the public gains nothing by knowing who."
                ),
                Placement
            );
        });
        await WorkAsync();
        await AsClerkAsync(s => s.GetRequiredService<PackDesk>().AskAsync(meeting, false, cancel));
        await WorkAsync();
        await AsClerkAsync(async s =>
        {
            var desk = s.GetRequiredService<PackDesk>();
            var pack = (await desk.OfAsync(meeting, cancel))[0].Pack;
            await desk.PublishAsync(meeting, pack.Id, pack.Version, cancel);
        });
    }

    /// <summary>What nodes do in the background.</summary>
    private Task WorkAsync() =>
        stage.AsProgramAsync(async s =>
        {
            var work = s.GetRequiredService<PackWork>();
            while (await work.WorkOnceAsync(cancel)) { }
        });

    private Task SendAsync(IServiceProvider services, AgendaItem item, PaperInput paper, string words) =>
        services
            .GetRequiredService<ItemPapers>()
            .AddAsync(
                meeting,
                item.Id,
                paper,
                "paper.txt",
                new MemoryStream(Encoding.UTF8.GetBytes(words.Replace(" | ", "\t", StringComparison.Ordinal))),
                cancel
            );

    private Task AsClerkAsync(Func<IServiceProvider, Task> act) => stage.AsAsync(DemonstrationPeople.Clerk, act);
}
