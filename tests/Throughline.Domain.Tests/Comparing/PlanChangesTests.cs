using CsCheck;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Tests.Comparing;

public sealed class PlanChangesTests
{
    private static readonly PlanRow[] Rows =
    [
        .. new[]
        {
            "Publish a leaflet about safer sleeping for all grandparents.",
            "Recruit two duty managers for the weekend.",
            "Flag households with a baby in the repairs database.",
            "Ensure interpreters at every conference.",
            "Weigh infants at each visit.",
        }.Select((a, i) => MadePlan.Row(a, i, i)),
    ];

    private static IReadOnlyList<PlanChange> Between(params PlanRow[] after) =>
        PlanChanges.Of(PlanMatch.Of(MadePlan.Plan(Rows), MadePlan.Plan(after), Shipped.Lexicon), Shipped.Lexicon);

    [Fact]
    public void What_is_gone_comes_before_what_is_less_and_that_before_new_words_and_numbers()
    {
        var changes = Between(
            Rows[0] with
            {
                Number = "4",
            },
            Rows[1] with
            {
                Action = "Recruit two duty managers for Saturdays.",
            },
            Rows[2],
            Rows[3] with
            {
                Action = "Promote interpreters at every conference.",
            }
        );
        changes
            .Select(c => c.Kind)
            .ShouldBe([
                PlanChangeKind.Dropped,
                PlanChangeKind.Reworded,
                PlanChangeKind.Reworded,
                PlanChangeKind.Renumbered,
            ]);
        changes[1].Why.ShouldBe("“Ensure” became “Promote”.");
        changes.ShouldAllBe(c => c.Matters >= 0 && c.Matters <= 1);
    }

    [Fact]
    public void Columns_that_only_the_plan_has_are_compared_by_their_headings()
    {
        var before = Rows[0] with
        {
            Update = "It was printed.",
            Named = Own(("KPI", "Nine in ten"), ("Theme", "Voice")),
        };
        var after = Rows[0] with
        {
            Update = "All have it.",
            Named = Own(("theme", "Voice"), ("kpi", "Every one"), ("Progress: Q1", "It was printed.")),
        };
        var changes = PlanChanges.Of(
            PlanMatch.Of(MadePlan.Plan([before]), MadePlan.Plan([after]), Shipped.Lexicon),
            Shipped.Lexicon
        );
        changes.Count(c => c.Field == Field.Update).ShouldBe(1);
        var own = changes.Where(c => c.Heading is not null).ShouldHaveSingleItem();
        (own.Kind, own.Heading, own.Before, own.After).ShouldBe(
            (PlanChangeKind.Reworded, "KPI", "Nine in ten", "Every one")
        );
        own.Words.ShouldNotBeEmpty();
    }

    private static NamedWords[] Own(params (string Heading, string Text)[] words) =>
        [.. words.Select(w => new NamedWords(w.Heading, FieldWords.Of(w.Text)))];

    [Fact]
    public void A_question_that_was_reworded_changed_once_with_all_the_rows_below_it()
    {
        var change = Between([
                .. Rows.Select(r =>
                    r with
                    {
                        Asked = r.Asked!.Replace(
                            "made sure of",
                            "looked after in the long run",
                            StringComparison.Ordinal
                        ),
                    }
                ),
            ])
            .Where(c => c.Field == Field.Question)
            .ToList();
        change.Count.ShouldBe(2);
        change.Max(c => c.AfterRows.Count).ShouldBe(4);
    }

    [Theory]
    [InlineData("31 March 2028", 0.7, 1.0)]
    [InlineData("1 January 2027", 0.2, 0.5)]
    [InlineData("Ongoing", 0.7, 1.0)]
    public void A_later_or_lost_date_matters_more_than_an_earlier_one(string target, double least, double most) =>
        Between([.. Rows[..4], Rows[4] with { Target = target }])
            .ShouldHaveSingleItem()
            .Matters.ShouldBeInRange(least, most);

    [Fact]
    public void The_same_day_written_otherwise_is_no_change() =>
        Between([.. Rows[..4], Rows[4] with { Target = "05/03/2027" }]).ShouldBeEmpty();

    [Fact]
    public void The_same_rating_written_otherwise_is_no_change()
    {
        PlanRow[] before = [.. Rows.Select(r => r with { Rating = "G", Delivery = Delivery.OnTrack })],
            after = [.. Rows.Select(r => r with { Rating = "Green", Delivery = Delivery.OnTrack })];
        PlanChanges
            .Of(PlanMatch.Of(MadePlan.Plan(before), MadePlan.Plan(after), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("G", "Complete", "Green", "Complete")]
    [InlineData("R", "A", "Red", "Amber")]
    [InlineData("A", "C", "Amber", "Action completed")]
    [InlineData("G", null, "Green", "Not rated")]
    [InlineData("2", "3", "On target", "3")]
    public void A_change_of_rating_is_written_in_words_not_in_codes(
        string was,
        string? now,
        string before,
        string after
    )
    {
        LegendEntry[] legend =
        [
            new("C", "Action completed (with evidence)"),
            new("2", "On target - see the notes"),
            new("3", ""),
        ];
        PlanVersion Of(string? code) =>
            MadePlan.Plan([Rows[0] with { Rating = code, Delivery = DeliveryOf.RatingIn(legend, code) }]) with
            {
                Legend = legend,
            };
        var change = PlanChanges.Of(PlanMatch.Of(Of(was), Of(now), Shipped.Lexicon), Shipped.Lexicon).Single();
        (change.Kind, change.Before, change.After).ShouldBe((PlanChangeKind.Rating, before, after));
    }

    [Fact]
    public void Spelling_and_marks_alone_do_not_count_as_a_change_of_meaning() =>
        Between([.. Rows[..4], Rows[4] with { Action = "Weigh the infants at each vist:" }])
            .ShouldAllBe(c => c.Matters < PlanChanges.OfMeaning);

    [Fact]
    public void Changes_forward_and_back_concern_the_same_rows() =>
        Gen.Select(MadePlan.Of(3, 15), MadePlan.Of(3, 15))
            .Sample(
                (a, b) =>
                {
                    var (there, back) = (PlanMatch.Of(a, b, Shipped.Lexicon), PlanMatch.Of(b, a, Shipped.Lexicon));
                    there.Dropped.ShouldBe(back.Added, ignoreOrder: true);
                },
                iter: 40
            );
}
