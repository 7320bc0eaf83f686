using Throughline.Core.Overview;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Challenge;
using Throughline.Web.Pages.Closing;
using Throughline.Web.Pages.Cycles;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Updates;

namespace Throughline.Web.Pages.Overview;

/// <summary>What waits, in words, and where it is done; what is at nought is not said.</summary>
public static class WorkWords
{
    private const string Home = "home";

    public static IEnumerable<WorkTask> Of(WorkOfToday work, Person person)
    {
        IEnumerable<WorkTask> tasks =
        [
            Task(
                work.Updates,
                "update waits for your answer",
                "updates wait for your answer",
                UpdateLinks.WaitingUpdates(),
                "updates-waiting"
            ),
            .. work.Lists.Select(l => new WorkTask(
                l.Value,
                Of(l.Key, l.Value, person),
                OverviewLinks.Waiting(l.Key),
                Figure(l.Key),
                Home
            )),
            Task(
                work.CyclesDue,
                "update cycle is due within a week",
                "update cycles are due within a week",
                CycleLinks.Cycles(),
                "cycles-due"
            ),
            Task(
                person.SeesOnlyOwnAgency ? 0 : work.Challenges,
                "challenge is open",
                "challenges are open",
                ChallengeLinks.Challenges(),
                "challenges-open"
            ),
            Task(
                work.HoldChecksDue,
                "closed action is to be checked: did it hold?",
                "closed actions are to be checked: did they hold?",
                ClosingLinks.HoldChecks(),
                "hold-checks-due"
            ),
            Task(
                work.Drafts,
                "reading waits to be reviewed",
                "readings wait to be reviewed",
                Address.Home() + "#documents",
                "drafts"
            ),
        ];
        return tasks.Where(w => w.Count > 0);
    }

    /// <summary>The name of the figure that counts a list.</summary>
    public static string Figure(WaitingList list) => "waiting-" + FigureName.Kebab(list.ToString());

    private static WorkTask Task(int count, string one, string many, string link, string figure) =>
        new(count, Some(count, one, many), link, figure, Home);

    /// <summary>What is asked of an agency, most urgent first.</summary>
    public static IEnumerable<WorkTask> Of(MyAgencyView agency)
    {
        var scope = FigureMark.Agency(agency.AgencyId);
        var asked = agency
            .Counts.Where(c => c.Key.IsAsked() && c.Value > 0)
            .OrderBy(c => c.Key)
            .Select(c => new WorkTask(
                c.Value,
                Of(c.Key, c.Value),
                UpdateLinks.MyAgency(),
                AskedWords.Figure(c.Key),
                scope
            ));
        var questions = agency.Questions.Count;
        return questions == 0
            ? asked
            : asked.Append(
                new(
                    questions,
                    Some(
                        questions,
                        "challenge to a plan waits for your answer",
                        "challenges to plans wait for your answer"
                    ),
                    UpdateLinks.MyAgency(),
                    "challenges-of-plans",
                    scope
                )
            );
    }

    /// <summary>Where somebody who is neither coordinator nor assurer goes first.</summary>
    public static string NextStep(Person person) =>
        person.SeesOnlyOwnAgency ? UpdateLinks.MyAgency() : OverviewLinks.Overview();

    private static string Of(WaitingList list, int count, Person person) =>
        list switch
        {
            WaitingList.Extensions => Some(count, "new date is asked for", "new dates are asked for"),
            WaitingList.Closures when !person.May(Permission.AgreeClosures) => Some(
                count,
                "closure waits for a body to agree",
                "closures wait for a body to agree"
            ),
            WaitingList.Closures => Some(
                count,
                "action is on its way to closure",
                "actions are on their way to closure"
            ),
            WaitingList.Silent => Some(
                count,
                "agency has not answered an open cycle",
                "agencies have not answered an open cycle"
            ),
            WaitingList.Stale => Some(
                count,
                "piece of evidence is stale or soon will be",
                "pieces of evidence are stale or soon will be"
            ),
            WaitingList.Unchecked => Some(
                count,
                "piece of evidence has not been checked",
                "pieces of evidence have not been checked"
            ),
        };

    private static string Of(Urgency urgency, int count) =>
        urgency switch
        {
            Urgency.SentBack => Some(count, "update was sent back to you", "updates were sent back to you"),
            Urgency.Challenged => Some(count, "action is challenged", "actions are challenged"),
            Urgency.Overdue => Some(count, "action is overdue", "actions are overdue"),
            Urgency.DueSoon => Some(count, "action is due soon", "actions are due soon"),
            Urgency.AskedByCycle => Some(
                count,
                "update is asked for before a meeting",
                "updates are asked for before a meeting"
            ),
            Urgency.NoAnswer => Some(
                count,
                "action has no answer of your agency",
                "actions have no answer of your agency"
            ),
            Urgency.NoDate => Some(count, "action has no clear date", "actions have no clear date"),
            Urgency.Waiting => Some(count, "update waits for the coordinator", "updates wait for the coordinator"),
            Urgency.Later => Some(count, "action needs nothing now", "actions need nothing now"),
        };

    private static string Some(int count, string one, string many) => count == 1 ? one : many;
}
