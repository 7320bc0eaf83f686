using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Domain.Evidence;
using Throughline.Web.Forms;
using static Throughline.Web.Demonstration.StoryAgencies;

namespace Throughline.Web.Demonstration;

/// <summary>
/// Evidence as file, link and reference, some of it checked and some gone stale; measures with a baseline and later
/// values.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class StoryOfProof(StoryStage stage, Promises promises, CancellationToken cancel)
{
    private const string Audit = "Audit of 20 supervision records",
        Questionnaires = "Return of the school health questionnaires",
        Briefing = "Briefing for response teams";
    private readonly StoryPromise _supervision = promises.First(SocialCare, "Supervisors ask"),
        _questionnaire = promises.First(CommunityHealth, "Change the school health");

    /// <summary>What the agencies hold up as proof, and from where to where things are to move.</summary>
    public async Task GiveAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await EvidenceAsync(
            SocialCare,
            _supervision,
            File(
                Audit,
                "audit-of-supervision-records.txt",
                "Twenty supervision records were read against four questions. The question what the behaviour means "
                    + "for the child was asked in 13 of 20; its answer was written down in 11.",
                90,
                60,
                "The question was asked in 13 of 20 supervisions."
            )
        );
        await EvidenceAsync(
            CommunityHealth,
            _questionnaire,
            File(
                Questionnaires,
                "questionnaires-returned.txt",
                "Sent 230, returned 212. With a worry 41, followed up within ten days 37, later 4.",
                100,
                55,
                "212 of 230 questionnaires came back; 37 of 41 worries were followed up within ten days."
            )
        );
        await EvidenceAsync(
            Police,
            promises.First(Police, "Add a prompt"),
            Link(
                Briefing,
                "https://intranet.northfold-police.example/briefings/seeing-the-child",
                120,
                60,
                "The briefing that every response team was given, with the list of teams."
            )
        );
        await EvidenceAsync(
            Hospitals,
            promises.First(Hospitals, "Ask the question"),
            Reference(
                "Discharge policy",
                "Paediatric discharge policy, version 3, section 4",
                700,
                365,
                staleInDays: -20,
                "The policy asks for a discharge meeting for every child about whom there is a worry."
            )
        );
        await EvidenceAsync(
            CommunityHealth,
            promises.First(CommunityHealth, "Give each school"),
            Reference(
                "List of named contacts",
                "Safeguarding hub, list of named contacts of schools, kept each half-term",
                80,
                50,
                staleInDays: 12,
                "26 of 31 schools and whom they ring."
            )
        );
        await MeasureAsync(
            SocialCare,
            _supervision,
            new("Supervisions in which the question was asked", "%", 40, stage.DaysAgo(200), 90),
            (60, 65),
            (50, 78)
        );
        await MeasureAsync(
            CommunityHealth,
            _questionnaire,
            new("Worries followed up within ten days", "%", 62, stage.DaysAgo(220), 95),
            (55, 90)
        );
    }

    /// <summary>The scrutineer looks behind three of them.</summary>
    public async Task CheckAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await VerifyAsync(
            Audit,
            Verdict.Holds,
            "I read six of the 20 records with the auditor. They say what the audit says."
        );
        await VerifyAsync(Questionnaires, Verdict.Holds, "The return agrees with the health team's own register.");
        await VerifyAsync(
            Briefing,
            Verdict.HoldsInPart,
            "The briefing is good. The list shows who was invited, not who came."
        );
    }

    /// <summary>A later value, and the scrutineer's word that a difference was made.</summary>
    public async Task ShowTheDifferenceAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await stage.AsLeadAsync(
            SocialCare,
            async s =>
            {
                var measure = await s.GetRequiredService<ThroughlineDb>()
                    .Set<SuccessMeasure>()
                    .Where(m => m.ActionId == _supervision.Id)
                    .Select(m => m.Id)
                    .SingleAsync(cancel);
                await s.GetRequiredService<Measures>()
                    .AddValueAsync(
                        measure,
                        stage.DaysAgo(daysAgo + 4),
                        86,
                        "35 of 40 records, read by the quality team",
                        cancel
                    );
            }
        );
        await stage.AsAsync(
            DemonstrationPeople.Assurer,
            async s =>
            {
                var version = await s.GetRequiredService<ThroughlineDb>()
                    .Set<PlanAction>()
                    .Where(a => a.Id == _supervision.Id)
                    .Select(a => a.Version)
                    .SingleAsync(cancel);
                await s.GetRequiredService<Measures>()
                    .ConfirmImpactAsync(
                        _supervision.Id,
                        version,
                        null,
                        "The share rose in three readings, and the plans that I read now say what the behaviour "
                            + "means for the child.",
                        cancel
                    );
            }
        );
    }

    private Task EvidenceAsync(string agency, StoryPromise promise, EvidenceInput input) =>
        stage.AsLeadAsync(
            agency,
            async s =>
            {
                var result = await s.GetRequiredService<EvidenceDesk>().AddAsync(promise.Id, input, cancel);
                Demand.All([result], r => r is { Problems.Count: 0 }, $"the evidence “{input.Title}”");
            }
        );

    private Task MeasureAsync(
        string agency,
        StoryPromise promise,
        MeasureInput input,
        params (int DaysAgo, double Value)[] values
    ) =>
        stage.AsLeadAsync(
            agency,
            async s =>
            {
                var measures = s.GetRequiredService<Measures>();
                var id = await measures.AddAsync(promise.Id, input, cancel);
                foreach (var (daysAgo, value) in values)
                {
                    await measures.AddValueAsync(id, stage.DaysAgo(daysAgo), value, null, cancel);
                }
            }
        );

    private Task VerifyAsync(string title, Verdict verdict, string words) =>
        stage.AsAsync(
            DemonstrationPeople.Assurer,
            async s =>
            {
                var version = await s.GetRequiredService<ThroughlineDb>()
                    .Set<EvidenceVersion>()
                    .AsNoTracking()
                    .SingleAsync(
                        v =>
                            s.GetRequiredService<ThroughlineDb>()
                                .Set<EvidenceRecord>()
                                .Any(e => e.Id == v.EvidenceId && e.Title == title),
                        cancel
                    );
                var result = await s.GetRequiredService<EvidenceVerification>()
                    .VerifyAsync(version.Id, version.Version, verdict, words, cancel);
                Demand.All([result], r => r is { Problems.Count: 0 }, $"the check of “{title}”");
            }
        );

    private EvidenceInput File(string title, string name, string content, int from, int to, string shows) =>
        new(
            title,
            EvidenceKind.File,
            null,
            null,
            stage.DaysAgo(from),
            stage.DaysAgo(to),
            null,
            shows,
            false,
            name,
            new MemoryStream(Encoding.UTF8.GetBytes(content))
        );

    private EvidenceInput Link(string title, string url, int from, int to, string shows) =>
        new(title, EvidenceKind.Link, url, null, stage.DaysAgo(from), stage.DaysAgo(to), null, shows, false);

    private EvidenceInput Reference(string title, string reference, int from, int to, int staleInDays, string shows) =>
        new(
            title,
            EvidenceKind.Reference,
            null,
            reference,
            stage.DaysAgo(from),
            stage.DaysAgo(to),
            staleInDays < 0 ? stage.DaysAgo(-staleInDays) : stage.DaysAhead(staleInDays),
            shows,
            false
        );
}
