using System.Text.Json;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

public sealed class OwnWordsTests
{
    private static readonly OwnWords Own = new()
    {
        Headers = new() { [Field.Action] = ["Wotsit"], [Field.Lead] = ["Gaffer"] },
        Ratings = new() { ["Complete"] = ["Purple"] },
        Agencies = [new("Quayside Housing", ["The Quay Crew"])],
    };

    private static readonly SourceMaterial Paper = Made.Of(
        Made.Table(
            1,
            ["No.", "Agency", "Wotsit", "Gaffer", "RAG", "By when"],
            ["1", "Police", "Brief 40 officers on bruises in babies", "Priya Nair", "Purple", "May 2027"],
            ["2", "The Quay Crew", "Flag homes with a baby in the repairs list", "Tom Hart", "Green", "June 2027"],
            ["3", "Health", "Audit 30 files of babies with bruises", "Ann Lee", "Amber", "July 2027"]
        )
    );

    [Fact]
    public void A_paper_with_the_partnerships_own_headings_and_ratings_is_read_with_its_words()
    {
        var rows = PlanIntake.Read(Paper, Shipped.Vocabulary.With(Own), []).Plans.ShouldHaveSingleItem().Rows;
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Priya Nair", "Tom Hart", "Ann Lee"]);
        rows[0].Says(Field.Action).ShouldBe("Brief 40 officers on bruises in babies");
        rows[0].Rating.ShouldBe("Complete");
    }

    [Fact]
    public void Own_names_of_an_agency_mean_that_agency_and_the_shipped_ones_still_do()
    {
        var words = Shipped.Vocabulary.With(Own);
        words.AgencyCalled("the quay crew").ShouldBe("Quayside Housing");
        words.AgencyCalled("constabulary").ShouldBe("Police");
        Shipped.Vocabulary.AgencyCalled("the quay crew").ShouldBeNull();
    }

    [Fact]
    public void Where_both_know_a_word_the_partnerships_meaning_holds()
    {
        var words = Shipped.Vocabulary.With(
            new()
            {
                Ratings = new() { ["R"] = ["Green"] },
                Agencies = [new("Harbour Force", ["Constabulary"])],
            }
        );
        words.RatingCalled("green").ShouldBe("R");
        words.AgencyCalled("constabulary").ShouldBe("Harbour Force");
        words.AgencyCalled("the police").ShouldBe("Police");
    }

    [Fact]
    public void What_is_written_is_read_again_and_nothing_is_the_shipped_vocabulary()
    {
        var again = OwnWords.Read(Own.Write());
        again.Write().ShouldBe(Own.Write());
        again.Problem(Shipped.Vocabulary.Data).ShouldBeNull();
        Shipped.Vocabulary.With(OwnWords.Read("{}")).ShouldBe(Shipped.Vocabulary);
        Should.Throw<JsonException>(() => OwnWords.Read("null"));
        Should.Throw<JsonException>(() => OwnWords.Read("""{"headers": {"Nonsense": ["x"]}}"""));
    }

    [Theory]
    [InlineData("""{"headers": {"Action": ["Wotsit"], "Lead": ["wotsit"]}}""", "stands for two things")]
    [InlineData("""{"ratings": {"Nonsense": ["Purple"]}}""", "none of the ratings")]
    [InlineData("""{"ratings": {"R": ["  "]}}""", "empty")]
    [InlineData("""{"agencies": [{"name": "A", "aliases": ["Crew"]}, {"name": "B", "aliases": ["crew"]}]}""", "two")]
    [InlineData("""{"agencies": [{"aliases": ["A"]}]}""", "empty")]
    public void What_cannot_be_used_is_said_in_words(string json, string problem) =>
        OwnWords.Read(json).Problem(Shipped.Vocabulary.Data).ShouldNotBeNull().ShouldContain(problem);
}
