using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Web.Demonstration;

/// <summary>What an agency says of one promise in one cycle.</summary>
/// <param name="To">The delivery that it now claims; null leaves the rating.</param>
internal sealed record StoryUpdate(string Text, Delivery? To = null, string? Why = null);

/// <summary>
/// Fictional updates in the words of the people who would write them, by the beginning of the action: for the first
/// cycle and for the second.
/// </summary>
internal static class StoryWords
{
    private static readonly (string Beginning, StoryUpdate First, StoryUpdate Second)[] All =
    [
        (
            "Add a prompt",
            new(
                "The prompt is on the form and every team has been briefed. A dip sample of 25 forms found what the "
                    + "child said or showed in 18."
            ),
            new(
                "A second dip sample of 25 forms found it in 23. Two teams with new leaders were briefed "
                    + "again last week.",
                Delivery.Complete,
                "The prompt is in daily use and the second dip sample shows that it is answered."
            )
        ),
        (
            "Ask the question at every paediatric",
            new(
                "The question is on the discharge checklist of both wards. Meetings were held for 31 of 44 "
                    + "discharges in the quarter."
            ),
            new(
                "Meetings were held for 38 of 45 discharges this quarter. What is left are weekends; a rota of the "
                    + "named nurses starts next month.",
                Delivery.OnTrack,
                "More than four meetings of five now take place, and the weekend rota is agreed."
            )
        ),
        (
            "Supervisors ask the question",
            new("We read 40 supervision records of last month: the question and its answer stand in 31."),
            new(
                "In last month's 40 records it stands in 35. Three supervisors who are new to the service work "
                    + "beside experienced ones until they ask it as a matter of course."
            )
        ),
        (
            "Change the school health questionnaire",
            new(
                "The new questionnaire went to all 31 schools at the start of term. 212 of 230 came back, and those "
                    + "with a worry were followed up within eight days on average."
            ),
            new(
                "All 230 questionnaires are back. Of 41 with a worry, 39 were followed up within ten days; the two "
                    + "others were away from school and have been seen since."
            )
        ),
        (
            "Give each school a named contact",
            new(
                "26 of 31 schools have a named contact. The other five ring the hub; its vacant post has been "
                    + "advertised a second time."
            ),
            new(
                "29 of 31 schools have a named contact. The post is offered to somebody who could start in the new "
                    + "year; until then the two schools ring the hub's duty line."
            )
        ),
        (
            "Bring the learning to the senior officers",
            new(
                "The senior officers' day now has a date next month, and the learning is first on its agenda.",
                Delivery.AtRisk,
                "The day has a date, but the test after it still lies ahead."
            ),
            new(
                "The day took place with 46 officers. A survey three months on will ask what they use of it.",
                Delivery.OnTrack,
                "The day has taken place and the survey is prepared."
            )
        ),
        (
            "Record both parents",
            new("Both parents' details were recorded in 88 of the last 100 bookings."),
            new(
                "Both parents' details were recorded in 93 of the last 100 bookings. Where a mother asks that "
                    + "nobody is named, the midwife notes why."
            )
        ),
        (
            "Revise the assessment template",
            new(
                "The new template is written and was tried by two teams. The supplier of the system has put its "
                    + "release back."
            ),
            new(
                "The supplier has confirmed the release. Until then both teams use a paper page; 22 of 30 "
                    + "assessments that we sampled had seen the father."
            )
        ),
        (
            "N/A",
            new("Nothing is asked of us under this question: our answer in the paper says why."),
            new("As before: nothing is asked of us under this question.")
        ),
        (
            "",
            new(
                "We have named somebody to answer for this question and will say by the next meeting what we "
                    + "can promise."
            ),
            new("Our answer is with the head of service to be signed.")
        ),
    ];

    public static StoryUpdate First(StoryPromise promise) => Of(promise).First;

    public static StoryUpdate Second(StoryPromise promise) => Of(promise).Second;

    private static (string Beginning, StoryUpdate First, StoryUpdate Second) Of(StoryPromise promise) =>
        All.First(w => promise.Text.StartsWith(w.Beginning, StringComparison.Ordinal));
}
