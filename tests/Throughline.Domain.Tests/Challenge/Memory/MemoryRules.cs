using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Challenge.Memory;

public sealed class MemoryRules
{
    private static readonly Lexicon Settings = Shipped.Lexicon;

    private static readonly EarlierRecommendation[] Earlier =
    [
        Old(
            "a",
            "Health visitors should ask about fathers who live apart at each new birth visit.",
            "The Saltmarsh review",
            new(2021, 5, 1),
            "was closed as complete in June 2022"
        ),
        Old(
            "b",
            "Audit the use of the neglect toolkit in supervision every quarter.",
            "The Lantern Street review",
            new(2023, 2, 1),
            null,
            open: true
        ),
        Old(
            "c",
            "Review files of children who move schools weekly in the exclusion panel.",
            "The Heron review",
            new(2024, 9, 1),
            "is still open",
            open: true
        ),
        Old(
            "d",
            "Publish a leaflet on safer sleeping in the languages that families speak.",
            "The Saltmarsh review",
            new(2021, 5, 1),
            "was closed as complete in June 2022"
        ),
    ];

    private static EarlierRecommendation Old(
        string id,
        string text,
        string review,
        DateOnly date,
        string? ended,
        bool open = false
    ) =>
        new()
        {
            Id = id,
            Text = text,
            Review = review,
            Date = date,
            Ended = ended,
            Open = open,
        };

    private static NewRecommendation New(string text, string review = "The Osprey review", string? agency = null) =>
        new(text, new Quoted(text), review, new(2026, 11, 1), agency);

    private static IReadOnlyList<Raised> Ask(params NewRecommendation[] all) =>
        MemoryScrutineer.Ask(all, new RecommendationMemory(Earlier, Settings), Settings);

    [Theory]
    [InlineData("Health visitors should ask about fathers who live apart at every birth visit.")]
    [InlineData("At new birth visits, midwives and health visitors ask about fathers living apart.")]
    public void A_recommendation_that_was_made_before_says_which_when_and_how_it_ended(string text)
    {
        var raised = Ask(New(text)).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<ThisWasRecommendedBefore>();
        raised.Question.ShouldContain("“The Saltmarsh review” of May 2021");
        raised.Question.ShouldContain("was closed as complete in June 2022");
        raised.Words[1].Quote.ShouldBe(Earlier[0].Text);
    }

    [Theory]
    [InlineData("Fathers are invited to school concerts.")]
    [InlineData("Supervision records are kept in one place.")]
    [InlineData("Ensure that staff are trained.")]
    public void A_few_shared_words_are_no_memory(string text) => Ask(New(text)).ShouldBeEmpty();

    [Fact]
    public void A_review_does_not_remember_itself_nor_what_is_younger()
    {
        Ask(New(Earlier[0].Text, "The Saltmarsh Review")).ShouldBeEmpty();
        Ask(New(Earlier[0].Text) with { Date = new(2020, 1, 1) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_misspelt_word_is_looked_up_by_its_pieces() =>
        new RecommendationMemory(Earlier, Settings)
            .Like("Publish a leeflet on safer sleping in the languages families speek")
            .ShouldHaveSingleItem()
            .Earlier.Id.ShouldBe("d");

    [Theory]
    [InlineData("Review files of children who move schools monthly in the exclusion panel.", "weekly")]
    [InlineData("Abolish the weekend rota of duty managers in the north.", "retain")]
    [InlineData("See a child within 10 working days of a move to another town.", "5 working days")]
    public void Recommendations_on_one_thing_that_differ_are_asked_about(string text, string word)
    {
        var raised = Ask(
                New(text),
                New("Retain the weekend rota of duty managers in the north."),
                New("See a child within 5 working days of a move to another town.")
            )
            .Where(r => r.Rule is RecommendationsDoNotContradict);
        raised.Single(r => r.Words.Any(w => w.Quote == text)).Question.ShouldContain(word);
    }

    [Theory]
    [InlineData("Increase the number of foster carers.", "Reduce the number of moves in care.")]
    [InlineData(
        "Report to the board weekly on attendance of pupils.",
        "Report to the panel monthly on interpreters in conferences."
    )]
    [InlineData("Audit 30 files of babies each year.", "Audit 12 files of teenagers each year.")]
    public void Recommendations_on_different_things_do_not_contradict(string one, string other) =>
        Ask(New(one), New(other)).Where(r => r.Rule is RecommendationsDoNotContradict).ShouldBeEmpty();

    [Fact]
    public void Two_agencies_may_be_asked_for_different_things() =>
        Ask(
                New("Retain the weekend rota of duty managers in the north.", agency: "Police"),
                New("Abolish the weekend rota of duty managers in the north.", agency: "Probation")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_look_up_among_twenty_thousand_finds_what_a_walk_through_all_of_them_finds()
    {
        var random = new Random(7);
        var words = Enumerable
            .Range(0, 3000)
            .Select(i =>
                $"{"bcdfglmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}{"bcdfglmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}{"lmnrst"[random.Next(6)]}{i}"
            )
            .ToArray();
        string Text() =>
            string.Join(
                ' ',
                Enumerable
                    .Range(0, 12 + random.Next(14))
                    .Select(_ => words[(int)(3000 * Math.Pow(random.NextDouble(), 3))])
                    .Concat(["ensure", "that", "children", "staff"])
            );
        var all = Enumerable
            .Range(0, 20_000)
            .Select(i => Old($"{i}", Text(), $"Review {i / 10}", new(2020, 1, 1), null))
            .ToList();
        var memory = new RecommendationMemory(all, Settings);
        var queries = Enumerable
            .Range(0, 60)
            .Select(i => string.Join(' ', all[i * 300].Text.Split(' ').Where((_, j) => j % 5 != 0)))
            .ToList();
        var everything = queries
            .Take(5)
            .Select(q =>
                memory
                    .Like(q, 1000, 0.0001)
                    .Where(r => r.Like >= Settings.Threshold("memoryLikeness"))
                    .Select(r => r.Earlier.Id)
                    .ToHashSet()
            )
            .ToList();
        queries
            .Take(5)
            .Select(q => memory.Like(q, 1000).Select(r => r.Earlier.Id).ToHashSet())
            .Zip(everything)
            .ShouldAllBe(p => p.First.SetEquals(p.Second));
        for (var i = 0; i < queries.Count; i++)
        {
            memory.Like(queries[i])[0].Earlier.Id.ShouldBe($"{i * 300}");
        }
    }
}
