using System.Globalization;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;

namespace Throughline.Web.Demonstration;

/// <summary>
/// The evening of the meeting that was held, as the clerk wrote it down: who came and left, a motion with its vote, what
/// was resolved and promised; and its minutes, which wait for the next meeting.
/// </summary>
internal sealed class StoryOfRecord(StoryStage stage, Guid meeting, CancellationToken cancel)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public async Task HoldAsync(int daysAgo)
    {
        stage.Evening(daysAgo);
        string[] lines =
        [
            "begin",
            "a wren, thwaite, cole, hask, bright, ellery",
            "s fennick for marl",
            "a Bryony Marsh",
            "a Ewan Talbot",
            "i",
            "n The chair reminded members of the code of conduct",
            "i",
            "n Hazel Lockwood presented the report. The chair thanked those who had answered",
            "q cole asked how many assessments used the new template",
            $"p talbot to cole How many assessments used the new template by {Day(stage.DaysAgo(30))}",
            $"p bryony to all members The dip sample of the third ward, in writing by {Day(stage.DaysAgo(11))}",
            "l hask",
            $"p hazel The evidence behind each green rating by {Day(stage.DaysAhead(13))}",
            "m thwaite cole That the report be noted, and that the Committee see the action plan at each meeting until it is closed.",
            "v for thwaite, cole, fennick against wren",
            "r That the report be noted, and that the Committee see the action plan at each meeting until it is closed.",
            "end",
        ];
        foreach (var line in lines)
        {
            await AsClerkAsync(async s =>
            {
                var kept = await s.GetRequiredService<RecordKeeping>()
                    .KeepAsync(
                        meeting,
                        s.GetRequiredService<Actor>().Person.Id,
                        [new(Guid.CreateVersion7(), line, null, null)],
                        cancel
                    );
                if (kept[0].Why is { } why)
                {
                    throw new InvalidOperationException($"The story’s line was refused: {why}");
                }
            });
        }

        await AsClerkAsync(async s =>
        {
            var minutes = s.GetRequiredService<MinutesDrafting>();
            await minutes.DraftAsync(meeting, cancel);
            await minutes.CheckAsync(meeting, 1, cancel);
        });
    }

    private Task AsClerkAsync(Func<IServiceProvider, Task> act) => stage.AsAsync(DemonstrationPeople.Clerk, act);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
