using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Reports;
using Throughline.Domain.Reports;

namespace Throughline.Web.Demonstration;

/// <summary>
/// A report to the committee's next meeting that is being written: with a figure that does not agree, an officer who
/// cleared it and one who has not answered, an exempt part, a comment.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class StoryOfReports(StoryStage stage, CancellationToken cancel)
{
    private const string Item = "Practice review LCSPR 4: action plan";

    private static readonly (string Key, string Words)[] Parts =
    [
        ("lead-member", "Cabinet member for children and families"),
        ("author", "Hazel Lockwood, partnership business manager, hazel.lockwood@marrowdale.example"),
        ("wards", "All"),
        (
            "summary",
            "The practice review asked nine questions of the agencies. This report says where their promises stand, what changed since the Committee last saw the plan, and what it may wish to ask."
        ),
        (
            "recommendations",
            "That the Committee asks community health to bring a named nurse for each of the five schools without one to its next meeting.\n\nThat progress be noted."
        ),
        (
            "background",
            "The review was published in March 2026. The Committee resolved to see the action plan at each meeting until it is closed."
        ),
        (
            "issues",
            "## Where the plan stands\n\n[[plan]]\n\n## What changed\n\nMeetings were held after 31 of 44 discharges (75%).\n\nThe options are:\n\n- to see the plan again at the next meeting\n- to ask one agency at a time\n\n## What members may wish to ask\n\n[[questions]]"
        ),
        ("reasons", "Five schools have waited since spring, and one agency can answer for all of them."),
        (
            "consultation",
            "Young people of the care council read a draft on 12 October and asked that it say who to ring."
        ),
        ("financial", "There are no costs beyond agreed budgets."),
        (
            "legal",
            "The Committee may require a response from the council’s own services; partners are asked, not required."
        ),
        ("equality", "Interpreters: one finding bears on families who speak little English."),
        ("other-implications", "The supplier of the case system asks £42,000 for an earlier release."),
        ("appendices", "Appendix 1: the action plan"),
    ];

    public async Task WriteAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        var report = Guid.Empty;
        await AsClerkAsync(async s =>
        {
            var item = await s.GetRequiredService<ThroughlineDb>()
                .Set<AgendaItem>()
                .AsNoTracking()
                .Where(i => i.Title == Item)
                .OrderByDescending(i => i.CreatedAt)
                .FirstAsync(cancel);
            report = await s.GetRequiredService<ReportWriting>().BeginAsync(item.Id, cancel);
        });
        foreach (var (key, words) in Parts)
        {
            await OnAsync(
                report,
                key,
                (s, p) => s.GetRequiredService<ReportWriting>().WriteAsync(report, p.Id, p.Version, words, cancel)
            );
        }

        await OnAsync(
            report,
            "consultation",
            (s, p) =>
                s.GetRequiredService<ReportWriting>()
                    .WriteAsync(
                        report,
                        p.Id,
                        p.Version,
                        "Young people of the care council read a draft on 12 October and asked that it say whom to ring, and when somebody answers.",
                        cancel
                    )
        );
        await ClearAsync(report, "financial", "Piers Underhill", "Head of Finance", given: true);
        await ClearAsync(report, "equality", "Sabine Roe", "Equality Officer", given: true);
        await ClearAsync(report, "legal", "Ottoline Graves", "Solicitor", given: false);
        await OnAsync(
            report,
            "other-implications",
            (s, p) =>
                s.GetRequiredService<ReportWriting>()
                    .SetStandingAsync(
                        report,
                        p.Id,
                        p.Version,
                        PartStanding.Exempt,
                        "3",
                        "A price that others could see would cost the public more than it gains by knowing it today.",
                        cancel
                    )
        );
        await OnAsync(
            report,
            "issues",
            (s, p) =>
                s.GetRequiredService<ReportComments>()
                    .AddAsync(report, p.Id, "Say that two of the five schools wait for one post to be filled.", cancel)
        );
    }

    private async Task ClearAsync(Guid report, string key, string officer, string post, bool given)
    {
        await OnAsync(
            report,
            key,
            (s, p) =>
                s.GetRequiredService<ReportImplications>().AskAsync(report, p.Id, p.Version, officer, post, cancel)
        );
        if (given)
        {
            await AsClerkAsync(async s =>
            {
                var part = await PartAsync(s, report, key);
                await s.GetRequiredService<ReportImplications>()
                    .AnswerAsync(report, part.Part.Id, part.Part.Version, part.Hash, OfficerAnswer.Given, null, cancel);
            });
        }
    }

    private Task OnAsync(Guid report, string key, Func<IServiceProvider, ReportPart, Task> act) =>
        AsClerkAsync(async s => await act(s, (await PartAsync(s, report, key)).Part));

    private async Task<ReportPartView> PartAsync(IServiceProvider s, Guid report, string key) =>
        (await s.GetRequiredService<ReportQueries>().ViewAsync(report, cancel)).Parts.Single(p => p.Part.Key == key);

    private Task AsClerkAsync(Func<IServiceProvider, Task> act) => stage.AsAsync(DemonstrationPeople.Clerk, act);
}
