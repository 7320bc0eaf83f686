using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using static Throughline.FictionalPacks.Write;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// One paper in which two plans stand, every cell with a mark of its own. One plan is restricted; in the other two
/// agencies have a row each. What was said, shown, asked and frozen about them later bears marks too.
/// </summary>
internal sealed record MarkedPaper(
    Guid OpenPlan,
    Guid RestrictedPlan,
    Guid Own,
    Guid Theirs,
    Guid Restricted,
    Guid OwnAgency,
    Dictionary<string, string> OfOwn,
    Dictionary<string, string> OfTheirs,
    Dictionary<string, string> OfRestricted
)
{
    /// <summary>In every cell and word of the restricted plan.</summary>
    public const string InRestricted = "markrestricted";

    /// <summary>In every cell of the other agency's row of the open plan.</summary>
    public const string InTheirs = "marktheirs";

    /// <summary>In the paper, but in no plan.</summary>
    public const string InPaper = "markpaper";

    public const string InOwn = "markown";

    private const string OwnName = "Ownbridge Council";
    private const string TheirName = "Theirbridge Hospitals";

    private static readonly string[] Heads =
    [
        "Ref",
        "Recommendation",
        "Action",
        "Agency",
        "Lead",
        "Deadline",
        "Outcome",
        "Progress",
    ];

    public static async Task<MarkedPaper> AddAsync(Site site, Dictionary<string, string> ids)
    {
        var drafts = await site.ReadAsync("marked.docx", WordPaper.Write(Paper()));
        drafts.Count.ShouldBe(2, "the paper holds two plans");
        foreach (var draft in drafts)
        {
            await CorrectAsync(site, Guid.Parse(draft.Split('/')[^1]));
            await site.AcceptAsync(draft);
        }

        await LeaveOutAsync(site);
        var actions = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().AsNoTracking().Where(a => a.SearchText.Contains("mark")).ToListAsync()
        );
        PlanAction Of(string mark) => actions.First(a => a.Text!.Contains(mark, StringComparison.Ordinal));
        var (own, theirs, restricted) = (Of(InOwn), Of(InTheirs), Of(InRestricted));
        restricted.PlanId.ShouldNotBe(own.PlanId);
        foreach (var agency in new[] { own.AgencyId, theirs.AgencyId })
        {
            await site.AccountAsync($"Lead of {agency}", agency, Role.AgencyLead);
        }

        await RestrictAsync(site, restricted.PlanId);
        return new(
            own.PlanId,
            restricted.PlanId,
            own.Id,
            theirs.Id,
            restricted.Id,
            own.AgencyId!.Value,
            await LivedAsync(site, own, InOwn, ids),
            await LivedAsync(site, theirs, InTheirs, ids),
            await LivedAsync(site, restricted, InRestricted, ids)
        );
    }

    /// <summary>A restricted plan more, of an agency that is known, with all that is said of it.</summary>
    public static async Task AddRestrictedAsync(Site site, Dictionary<string, string> ids)
    {
        var agency = await site.InDatabaseAsync(db => db.Set<Agency>().OrderBy(a => a.Name).FirstAsync());
        await site.AcceptAsync(
            (
                await site.ReadAsync(
                    "few.docx",
                    WordPaper.Write(
                        new(
                            "few",
                            [
                                new Title("Plan for few"),
                                new Grid([
                                    Head(Heads),
                                    Line("1", InRestricted, agency.Name, "It should be known."),
                                    Line("2", InRestricted, agency.Name, "It should be told."),
                                ]),
                            ]
                        )
                    )
                )
            )[0]
        );
        var action = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().AsNoTracking().FirstAsync(a => a.SearchText.Contains(InRestricted))
        );
        await RestrictAsync(site, action.PlanId);
        await LivedAsync(site, action, InRestricted, ids);
    }

    /// <summary>
    /// The words that this visitor must find nowhere. Words under which two agencies answer are of the plan and no secret.
    /// </summary>
    public static IEnumerable<string> HiddenFrom(Visitor visitor) =>
        visitor switch
        {
            Visitor.Coordinator => [],
            Visitor.OwnLead or Visitor.OwnContributor => [InRestricted, InTheirs, InPaper],
            Visitor.OtherLead or Visitor.OtherContributor => [InRestricted, InTheirs, InOwn, InPaper],
            _ => [InRestricted, InPaper],
        };

    private static Paper Paper() =>
        new(
            "marked",
            [
                new Title("Plan for everybody"),
                new Para($"Words around the plan {InPaper}1 that are in none."),
                new Grid([
                    Head(Heads),
                    Line("1", InOwn, OwnName, "The partnership should meet sooner."),
                    Line("2", InTheirs, TheirName, "The partnership should write it down."),
                ]),
                new Title($"Plan {InRestricted}title for few"),
                new Para($"More words {InPaper}2 around the other plan."),
                new Grid([
                    Head("Question", "Our answer", "Action", "Agency", "Target date", "Success measure"),
                    Row(
                        $"Was {InRestricted}question1 known?",
                        $"It was {InRestricted}answer1 not.",
                        $"Teach the {InRestricted}action1 staff.",
                        OwnName,
                        "30/09/2027",
                        $"Fewer {InRestricted}measure1 calls."
                    ),
                    Row(
                        $"Were {InRestricted}question2 they told?",
                        $"They were {InRestricted}answer2 not.",
                        $"Teach the {InRestricted}action2 staff.",
                        TheirName,
                        "30/09/2027",
                        $"Fewer {InRestricted}measure2 calls."
                    ),
                ]),
                new Para($"Last words {InPaper}3."),
            ]
        );

    private static IReadOnlyList<Box> Line(string number, string mark, string agency, string recommendation) =>
        Row(
            number,
            recommendation,
            $"Teach the {mark}action staff.",
            agency,
            $"Lead {mark}lead",
            "30/09/2027",
            $"Children {mark}outcome are heard.",
            $"Begun {mark}progress in May."
        );

    /// <summary>Somebody corrects a row of the restricted plan while it is read: an event that names no plan.</summary>
    private static async Task CorrectAsync(Site site, Guid id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("seed");
        var review = scope.ServiceProvider.GetRequiredService<ReadingReview>();
        var draft = (await review.LoadAsync(id, default)).ShouldNotBeNull();
        if (draft.Plan.Rows.FirstOrDefault(r => IsRestricted(r.Text(Field.Action))) is { } row)
        {
            await review.EditAsync(
                id,
                draft.Version,
                [new SetField(row.Key, Field.Lead, $"Corrected {InRestricted}lead")],
                default
            );
        }
    }

    private static bool IsRestricted(string? words) => words?.Contains(InRestricted, StringComparison.Ordinal) == true;

    /// <summary>The same paper read again and left out, with a reason that is nobody else's to read.</summary>
    private static async Task LeaveOutAsync(Site site)
    {
        var draft = Guid.Parse((await site.ReadAsync("again.docx", WordPaper.Write(Again())))[0].Split('/')[^1]);
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("seed");
        var review = scope.ServiceProvider.GetRequiredService<ReadingReview>();
        var version = (await review.LoadAsync(draft, default)).ShouldNotBeNull().Version;
        await review.LeaveOutPlanAsync(draft, version, $"It is of {InRestricted}reason", default);
    }

    private static Paper Again() =>
        new(
            "again",
            [
                new Title($"Left out {InPaper}title"),
                new Grid([Head(Heads), Line("1", InPaper, OwnName, $"Left {InPaper}recommendation out.")]),
            ]
        );

    private static async Task RestrictAsync(Site site, Guid id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("seed");
        var plan = await site.InDatabaseAsync(db => db.Set<Plan>().AsNoTracking().SingleAsync(p => p.Id == id));
        await scope
            .ServiceProvider.GetRequiredService<PlanMaking>()
            .ChangeAsync(id, plan.Version, new(plan.Title, null, null, null, null, true), default);
    }

    /// <summary>An update that waits, one that was accepted, evidence, a challenge and a snapshot; and their addresses.</summary>
    private static async Task<Dictionary<string, string>> LivedAsync(
        Site site,
        PlanAction action,
        string mark,
        Dictionary<string, string> ids
    )
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Actor>().Person = Person.Program("seed");
        var db = services.GetRequiredService<ThroughlineDb>();
        var evidence = (
            await services
                .GetRequiredService<EvidenceDesk>()
                .AddAsync(
                    action.Id,
                    new(
                        $"Proof {mark}evidence",
                        EvidenceKind.File,
                        null,
                        null,
                        new(2027, 1, 1),
                        new(2027, 1, 31),
                        null,
                        $"It shows {mark}claim",
                        false,
                        $"{mark}file.txt",
                        new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Twenty {mark}content cases"))
                    ),
                    default
                )
        )!
            .Id!
            .Value;
        var challenge = (
            await services
                .GetRequiredService<ChallengeDesk>()
                .RaiseAsync(action.Id, $"How do you know {mark}question?", default)
        )!
            .Id!
            .Value;
        var measure = await services
            .GetRequiredService<Core.Evidence.Assuring.Measures>()
            .AddAsync(action.Id, new($"Forms {mark}measure in use", "%", 40, null, 90), default);
        if (mark != InTheirs)
        {
            await services
                .GetRequiredService<CycleOpening>()
                .OpenAsync(action.PlanId, new("Round", new(2028, 3, 1), new(2028, 3, 22), "Board"), default);
        }

        var snapshot = (
            await services
                .GetRequiredService<SnapshotTaking>()
                .TakeAsync(action.PlanId, "Board", new(2028, 3, 8), default)
        ).ShouldNotBeNull();
        var reading = await db.Set<StoredReading>()
            .OrderByDescending(r => r.CreatedAt)
            .Select(r => new { r.Id, r.DocumentId })
            .FirstAsync();
        var (plan, thread) = (action.PlanId.ToString(), action.RecommendationId.ToString());
        return new(ids)
        {
            ["/api/v1/plans/{id}"] = plan,
            ["/plans/{id}"] = plan,
            ["/history/{kind}/{id}"] = $"plan/{plan}",
            ["/api/v1/actions/{id}"] = action.Id.ToString(),
            ["/evidence/of/{action}"] = action.Id.ToString(),
            ["/challenges/raise/{action}"] = action.Id.ToString(),
            ["/plans/source/{action}"] = action.Id.ToString(),
            ["/actions/{action}"] = action.Id.ToString(),
            ["/closing/{action}"] = action.Id.ToString(),
            ["/evidence/{id}"] = evidence.ToString(),
            ["/challenges/{id}"] = challenge.ToString(),
            ["/threads/{recommendation}"] = thread,
            ["/recommendations/{recommendation}"] = thread,
            ["{response}"] = action.ResponseId.ToString(),
            ["{measure}"] = measure.ToString(),
            ["/snapshots/{snapshot}"] = snapshot.ToString(),
            ["/api/v1/snapshots/{id}"] = snapshot.ToString(),
            ["/intake/readings/{id}"] = reading.Id.ToString(),
            ["/papers/{id}"] = reading.Id.ToString(),
            ["/documents/{id}"] = reading.DocumentId.ToString(),
        };
    }
}
