using System.Text.Json;
using System.Text.Json.Nodes;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Core.Tests.Intake;

public sealed class ReadingJsonTests
{
    private static readonly PackReader Reader = new(new ReadingLimits());

    [Fact]
    public void The_json_has_the_fields_that_are_there_and_leaves_out_the_others()
    {
        var root = Json(Read(Layouts.BrokenPages()));
        var plan = root.GetProperty("plans")[0];
        plan.GetProperty("format").GetString().ShouldBe("questions_by_agency");
        plan.GetProperty("legend").GetArrayLength().ShouldBe(4);
        var silent = plan.GetProperty("rows")
            .EnumerateArray()
            .Single(r => r.GetProperty("agency").GetString() == "Probation");
        silent.GetProperty("number").GetString().ShouldBe("1a");
        silent.TryGetProperty("rating", out _).ShouldBeFalse();
        silent.TryGetProperty("lead", out _).ShouldBeFalse();
        silent.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_reading_kept_in_the_database_comes_back_as_it_was()
    {
        var reading = Read(Trackers.ColourOnly());
        var again = ReadingStore.ReadPack(ReadingStore.Write(reading));
        Json(again).ToString().ShouldBe(Json(reading).ToString());
        again.Plans[0].Rows[0].RatingColour.ShouldBe(reading.Plans[0].Rows[0].RatingColour);
    }

    [Fact]
    public void A_reading_that_was_kept_in_the_first_form_comes_back_as_it_was()
    {
        var reading = Read(Trackers.ColourOnly());
        var first = JsonNode.Parse(ReadingStore.Write(reading))!["Pack"]!;
        foreach (var row in first["Plans"]!.AsArray().SelectMany(p => p!["Rows"]!.AsArray()).Select(r => r!.AsObject()))
        {
            foreach (var (now, then) in new[] { ("Key", "Id"), ("Words", "Fields"), ("RatingCode", "Rating") })
            {
                if (row.Remove(now, out var value))
                {
                    row[then] = value;
                }
            }

            row["Parts"] = new JsonArray(new JsonObject { ["Label"] = "A", ["Text"] = "Told by the action's words" });
        }

        var again = ReadingStore.ReadPack(first.ToJsonString());
        Json(again).ToString().ShouldBe(Json(reading).ToString());
        Should.Throw<JsonException>(() => ReadingStore.ReadPack("""{"Schema":3,"Pack":null}"""));
    }

    [Fact]
    public void The_covering_report_before_a_plan_tells_its_meeting_and_item()
    {
        var reading = Read(Demonstration.Pack());
        var report = reading.Reports.ShouldHaveSingleItem();
        report.Title.ShouldBe("Child Bracken: progress of the multi-agency action plan");
        report.Body.ShouldBe("Children and Families Scrutiny Committee");
        report.Item.ShouldBe("6");
        report.Public.ShouldBeTrue();
        report.Author.ShouldBe("Maren Holt");
        report.AccountableOfficers.ShouldBe([
            "Jonas Pell, Head of Safeguarding",
            "Edith Larne, Director of Children’s Services",
        ]);
        report.Recommendations.Select(r => r.Number).ShouldBe(["1.1", "1.2"]);
        report.Implications.ShouldHaveSingleItem().VerifiedBy.ShouldBe("Piers Underhill");
        reading.Plans.ShouldHaveSingleItem().Meeting.ShouldNotBeNull().Date.ShouldBe(new DateOnly(2026, 10, 14));
    }

    private static PackReading Read(FictionalPacks.Paper paper) =>
        Reader.Read(Reader.ReadDocument(paper.Name + ".docx", WordPaper.Write(paper)), Shipped.Vocabulary);

    private static JsonElement Json(PackReading reading)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(stream, reading);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
