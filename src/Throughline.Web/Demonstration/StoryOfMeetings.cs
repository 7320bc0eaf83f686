using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Demonstration;

/// <summary>
/// A scrutiny committee with its members, a meeting that was held and one to come, topics that moved and wait, and
/// promises: one answered, one late.
/// </summary>
internal sealed class StoryOfMeetings(StoryStage stage, string committee, Guid plan, CancellationToken cancel)
{
    private static readonly (string? Name, BodySeat Seat, string Group, bool Votes)[] Seats =
    [
        ("Cllr Ada Wren", BodySeat.Chair, "Harbour Group", true),
        ("Cllr Barnaby Thwaite", BodySeat.ViceChair, "Moorland Independents", true),
        ("Cllr Idris Cole", BodySeat.Member, "Harbour Group", true),
        ("Cllr Oona Marl", BodySeat.Member, "Moorland Independents", true),
        ("Cllr Peregrine Hask", BodySeat.Member, "Harbour Group", true),
        (null, BodySeat.Member, "Harbour Group", true),
        ("Tomas Bright", BodySeat.CoOpted, ParentGovernors, true),
        ("Cllr Selwyn Fennick", BodySeat.Substitute, "Moorland Independents", true),
        ("Maud Ellery", BodySeat.Officer, "Democratic services", false),
    ];

    private const string ParentGovernors = "Parent governors";

    private Guid _body;
    private Guid _held;
    private Guid _next;
    private Guid _later;

    /// <summary>The meeting that comes next.</summary>
    public Guid Next => _next;

    public async Task ArrangeAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var bodies = s.GetRequiredService<Bodies>();
                await bodies.AddAsync(committee, BodyKind.Committee, cancel);
                _body = (await bodies.ListAsync(cancel)).Single(b => b.Name == committee).Id;
            }
        );
        await AsClerkAsync(async s =>
        {
            var members = s.GetRequiredService<BodyMembers>();
            await members.ChangeTermsAsync(
                _body,
                1,
                "Holds the council and its partners to account for services to children, and for what was promised after reviews.",
                new(4, 3),
                null,
                cancel
            );
            foreach (var (name, seat, group, votes) in Seats)
            {
                await members.AddAsync(
                    _body,
                    new(
                        name,
                        seat,
                        group,
                        votes,
                        stage.DaysAgo(200),
                        null,
                        group == ParentGovernors ? "education" : null
                    ),
                    cancel
                );
            }

            var all = await members.ListAsync(cancel);
            var subgroup = all.Single(b => b.Kind == BodyKind.Subgroup);
            await members.ChangeTermsAsync(
                subgroup.Id,
                subgroup.Version,
                subgroup.TermsOfReference,
                new(subgroup.QuorumOneIn, subgroup.QuorumLeast),
                all.Single(b => b.Kind == BodyKind.Board).Id,
                cancel
            );
            await RegisterAsync(s);
            var meetings = s.GetRequiredService<MeetingPlanning>();
            _held = await meetings.ArrangeAsync(_body, At(stage.DaysAgo(46)), cancel);
            _next = await meetings.ArrangeAsync(_body, At(stage.DaysAhead(13)), cancel);
            _later = await meetings.ArrangeAsync(_body, At(stage.DaysAhead(62)), cancel);
            var agendas = s.GetRequiredService<Agendas>();
            await AddAsync(agendas, _held, "Declarations of interest", null, 5);
            await AddAsync(
                agendas,
                _held,
                "Practice review LCSPR 4: first report on the action plan",
                "Hazel Lockwood",
                40,
                true
            );
        });
    }

    /// <summary>A member's interest in what the next agenda names, and the leave that another was given.</summary>
    private async Task RegisterAsync(IServiceProvider services)
    {
        var members = (
            await services.GetRequiredService<BodyMembers>().ViewAsync(_body, stage.DaysAgo(60), cancel)
        ).Now;
        var interests = services.GetRequiredService<Interests>();
        await interests.RegisterAsync(
            _body,
            members.Single(m => m.Name == "Cllr Peregrine Hask").Id,
            new(InterestKind.DisclosablePecuniary, "Harbour Clinic Ltd", "employed", stage.DaysAgo(900), null),
            cancel
        );
        var governor = members.Single(m => m.Name == "Tomas Bright").Id;
        await interests.RegisterAsync(
            _body,
            governor,
            new(InterestKind.OtherRegistrable, "Harbour Academy", "parent governor", stage.DaysAgo(400), null),
            cancel
        );
        await interests.GrantAsync(
            _body,
            governor,
            new(
                "school admissions",
                true,
                false,
                stage.DaysAgo(190),
                stage.DaysAhead(170),
                "The Committee has no other voice of parents.",
                "the monitoring officer"
            ),
            cancel
        );
    }

    /// <summary>Topics of the year; one was moved because its strategy is late, one waits although a member asked.</summary>
    public async Task PlanAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await AsClerkAsync(async s =>
        {
            await AddAsync(s, "Practice review LCSPR 4: action plan", TopicRequest.Standing, null, 25, _next);
            await AddAsync(s, "Initial health assessments", TopicRequest.Member, "Cllr Idris Cole", 15, _next);
            await AddAsync(s, "Placement sufficiency", TopicRequest.Member, "Cllr Barnaby Thwaite", 40, _next);
            await AddAsync(s, "Annual report of the reviewing officers", TopicRequest.Statutory, null, 25, _later);
            await AddAsync(s, "Children missing from education", TopicRequest.Member, "Cllr Oona Marl", 30, null);
            var asks = s.GetRequiredService<TopicAsks>();
            var today = stage.DaysAgo(daysAgo);
            await asks.AskAsync(
                _body,
                new(TopicRequest.Member, "Cllr Selwyn Fennick", "Elective home education", null, stage.DaysAgo(140)),
                today,
                cancel
            );
            await asks.AskAsync(
                _body,
                new(TopicRequest.Public, "a parent", "Night cover of the emergency duty team", null, stage.DaysAgo(47)),
                today,
                cancel
            );
            await DecideAsync(s, daysAgo);
            var first = (await asks.OfBodyAsync(_body, cancel))[0].Ask;
            await asks.RefuseAsync(
                _body,
                first.Id,
                first.Version,
                "The guidance has not come. Ask again when it has.",
                today,
                cancel
            );
            var agendas = s.GetRequiredService<Agendas>();
            await AddAsync(agendas, _next, "Apologies and substitutes", null, 5);
            await AddAsync(agendas, _next, "Declarations of interest", null, 5);
            await AddAsync(agendas, _next, "Matters arising: what was promised", "Maud Ellery", 10);
            await AddAsync(agendas, _next, "Practice review LCSPR 4: action plan", "Hazel Lockwood", 25, true);
            await AddAsync(agendas, _next, "Initial health assessments at Harbour Clinic", "Petra Vale", 15);
            await agendas.AddAsync(
                _next,
                new(
                    "A placement",
                    "Ewan Talbot",
                    15,
                    "1 and 2",
                    "Somebody could be known by it, and the public gains nothing by knowing who.",
                    null
                ),
                stage.DaysAgo(daysAgo),
                cancel
            );
        });
    }

    /// <summary>A key decision with its notice, and one that was taken.</summary>
    private async Task DecideAsync(IServiceProvider services, int daysAgo)
    {
        var decisions = services.GetRequiredService<ExecutiveDecisions>();
        await decisions.PlanAsync(
            new("Placement sufficiency strategy", "Cabinet", true, stage.DaysAgo(daysAgo), stage.DaysAhead(20)),
            cancel
        );
        var taken = await decisions.PlanAsync(
            new("Fees for foster carers from April", "Cabinet member for children", false, null, null),
            cancel
        );
        await decisions.TakeAsync(
            taken,
            1,
            new(
                stage.DaysAgo(daysAgo),
                "That fees rise by 4 per cent from April.",
                "Costs rose as much, and neighbours pay more.",
                "No rise: carers would leave for agencies.",
                null,
                ShortNotice.None,
                null,
                stage.DaysAgo(daysAgo),
                null
            ),
            cancel
        );
    }

    /// <summary>What was said in the meeting that was held, and what officers promised in it.</summary>
    public Task HoldAsync(int daysAgo) => new StoryOfRecord(stage, _held, cancel).HoldAsync(daysAgo);

    public async Task AnswerAndMoveAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await AsClerkAsync(async s =>
        {
            var log = s.GetRequiredService<PromiseLog>();
            var open = (await log.OpenAsync(cancel)).Find(p => p.Promise.Who == "Ewan Talbot")!.Promise;
            await log.AnswerAsync(
                open.Id,
                open.Version,
                "62 of 110 in September. Circulated to all members by mail.",
                stage.DaysAgo(daysAgo),
                stage.DaysAgo(daysAgo),
                cancel
            );
            var programmes = s.GetRequiredService<WorkProgrammes>();
            var years = new[] { MunicipalYear.Of(stage.DaysAhead(13)), MunicipalYear.Of(stage.DaysAhead(62)) };
            foreach (var year in years.Distinct())
            {
                var view = await programmes.ViewAsync(_body, year, cancel);
                if (
                    view
                        .Meetings.SelectMany(m => m.Topics)
                        .FirstOrDefault(t => t.Topic.Title == "Placement sufficiency") is
                    { } topic
                )
                {
                    await programmes.StepAsync(
                        _body,
                        topic.Topic.Id,
                        topic.Topic.Version,
                        view.Meetings.Any(m => m.Meeting.Id == _later)
                            ? new TopicMove.ToMeeting(_later)
                            : new TopicMove.Waits(),
                        "The strategy that it looks at is late.",
                        "the chair",
                        cancel
                    );
                }
            }
        });
    }

    private Task AsClerkAsync(Func<IServiceProvider, Task> act) => stage.AsAsync(DemonstrationPeople.Clerk, act);

    private static MeetingInput At(DateOnly day) => new(day, "7.00 pm", "Council Chamber, Marrowdale", null);

    private Task AddAsync(
        Agendas agendas,
        Guid meeting,
        string title,
        string? lead,
        int minutes,
        bool aboutThePlan = false
    ) =>
        agendas.AddAsync(
            meeting,
            new(title, lead, minutes, null, null, null, aboutThePlan ? plan : null),
            stage.DaysAgo(60),
            cancel
        );

    private async Task AddAsync(
        IServiceProvider services,
        string title,
        TopicRequest request,
        string? askedBy,
        int minutes,
        Guid? meeting
    )
    {
        var planning = services.GetRequiredService<MeetingPlanning>();
        var day = meeting is { } id ? (await planning.ViewAsync(id, cancel)).Meeting.Day : stage.DaysAhead(13);
        await services
            .GetRequiredService<WorkProgrammes>()
            .AddAsync(
                _body,
                MunicipalYear.Of(day),
                new(title, null, null, null, request, askedBy, minutes, meeting),
                cancel
            );
    }
}
