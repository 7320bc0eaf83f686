using Microsoft.EntityFrameworkCore;
using Throughline.Core.Plans;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Tests.Intake;

/// <summary>A cell in which an agency wrote what happened from time to time.</summary>
public sealed class EntriesOnTheLine
{
    [Fact]
    public async Task Each_stands_under_its_own_date_earliest_first()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (
            await site.ReadAsync(
                "plan.docx",
                WordPaper.Write(
                    new Paper(
                        "entries",
                        [
                            new Title("Neglect action plan"),
                            new Grid([
                                Row("Action", "Agency", "By when", "Progress"),
                                Row(
                                    "Put the question on the form",
                                    "Northfold Police",
                                    "31 March 2027",
                                    "03/07/26 – two teams use it. 12/05/26 – form amended."
                                ),
                            ]),
                        ]
                    )
                )
            )
        ).ShouldHaveSingleItem();
        await site.AcceptAsync(draft);
        var action = await site.InDatabaseAsync(db => db.Set<PlanAction>().Select(a => a.Id).SingleAsync());

        var line = (await site.PageAsync(ActionLinks.Action(action))).QuerySelectorAll(".tl-line__item");

        line.Select(e => e.QuerySelector(".tl-line__text")!.TextContent)
            .ShouldBe(["form amended.", "two teams use it."]);
        line[0].QuerySelector(".tl-line__when")!.TextContent.ShouldStartWith("12/05/26");
        line[0].QuerySelector(".tl-line__title")!.TextContent.ShouldBe("An entry, as the paper gives it");
    }

    private static List<Box> Row(params string[] cells) => [.. cells.Select(c => new Box(c))];
}
