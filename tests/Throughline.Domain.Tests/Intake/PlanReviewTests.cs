using CsCheck;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

public sealed class PlanReviewTests
{
    private static readonly PlanReading Plan = Made.Read(
        Made.Table(
            1,
            ["No", "Recommendation", "Action", "RAG", "Owner", "", "Source"],
            ["1", "Ask every child", "Change the form. Train the teams.", "G", "DN", "mauve", "Voice"],
            ["2", "Write it down", "Use the new template", "A / R", "AC", "", ""],
            ["3", "Look again", "Audit twenty cases", "A", "", "teal", "Quality"]
        )
    ).Plans[0];

    private static readonly Gen<ReviewEdit> Edit =
        from kind in Gen.Int[0, 7]
        from row in Gen.Int[0, 2].Select(i => Plan.Rows[i].Key)
        from other in Gen.Int[0, 2].Select(i => Plan.Rows[i].Key)
        from field in Gen.Enum<Field>()
        from at in Gen.Int[-1, 30]
        select (ReviewEdit)(
            kind switch
            {
                0 => new SplitAt(row, Field.Action, at),
                1 => new MergeInto(row, other),
                2 => new PlacePiece(
                    at % 3,
                    at % 2 == 0 ? "mauve" : "teal",
                    row,
                    field.Governs() ? Field.Update : field
                ),
                3 => new LeaveOut(row, "It is said twice."),
                4 => new Restore(row),
                5 => new Confirm(row, field),
                6 => new MoveNamed(row, "source", field.Governs() ? Field.Update : field),
                _ => new SplitAt(row + "+1", Field.Action, at),
            }
        );

    [Fact]
    public void Merging_splitting_placing_and_leaving_out_lose_no_character_and_make_none() =>
        Edit.Array[0, 12]
            .Sample(edits =>
            {
                var reviewed = PlanReview.Apply(Plan, edits);
                var places = reviewed
                    .Rows.SelectMany(r => r.Words.Values.Concat(r.Named.Select(n => n.Words)))
                    .Where(f => !f.Inherited)
                    .SelectMany(f => f.Pieces)
                    .Concat(reviewed.Unplaced.Select(u => new SourcePiece(u.Piece.Text, u.Piece.Place)))
                    .Select(p => p.Place)
                    .ToHashSet();
                var all = Plan
                    .Rows.SelectMany(r => r.Words.Values.Concat(r.Named.Select(n => n.Words)))
                    .SelectMany(f => f.Pieces)
                    .Select(p => p.Place)
                    .Concat(Plan.Unplaced.Select(u => u.Place))
                    .ToHashSet();
                places.ShouldBe(all, ignoreOrder: true);

                // Governing fields are repeated on rows made by splitting; all others stand once.
                Ink(reviewed.Rows.SelectMany(OwnTexts).Concat(reviewed.Unplaced.Select(u => u.Piece.Text)))
                    .ShouldBe(Ink(Plan.Rows.SelectMany(OwnTexts).Concat(Plan.Unplaced.Select(u => u.Text))));
            });

    [Fact]
    public void What_was_read_stays_beside_what_a_person_put()
    {
        var row = PlanReview.Apply(Plan, [new SetField(Plan.Rows[1].Key, Field.Rating, "A")]).Rows[1];
        row.RatingCode.ShouldBe("A");
        row.Words[Field.Rating].AsRead.ShouldBe("A / R");
        row.Uncertain.ShouldNotContain(d => d.Field == Field.Rating);
    }

    [Fact]
    public void A_row_is_left_out_only_with_a_reason()
    {
        Should
            .Throw<IllegalEditException>(() => PlanReview.Check(Plan, [], new LeaveOut(Plan.Rows[0].Key, "  ")))
            .Message.ShouldContain("why");
        PlanReview.Apply(Plan, [new LeaveOut(Plan.Rows[0].Key, "Said twice.")]).Kept.Count().ShouldBe(2);
    }

    [Fact]
    public void Merged_rows_that_were_rated_differently_say_so()
    {
        var merged = PlanReview.Apply(Plan, [new MergeInto(Plan.Rows[2].Key, Plan.Rows[0].Key)]).Rows[0];
        merged.Rating.ShouldBe("G");
        merged.Uncertain.ShouldContain(d => d.Field == Field.Rating && d.Why.Contains("merged"));
        merged.Text(Field.Action).ShouldBe("Change the form. Train the teams.\nAudit twenty cases");
    }

    [Fact]
    public void A_split_row_keeps_its_recommendation_and_gets_an_id_of_its_own()
    {
        var rows = PlanReview.Apply(Plan, [new SplitAt(Plan.Rows[0].Key, Field.Action, 16)]).Rows;
        rows.Count.ShouldBe(4);
        rows[1].Text(Field.Action).ShouldBe("Train the teams.");
        rows[1].Text(Field.Recommendation).ShouldBe("Ask every child");
        rows.Select(r => r.Key).ShouldBeUnique();
    }

    [Fact]
    public void An_edit_whose_row_is_gone_is_told_and_the_rest_still_holds()
    {
        var reviewed = PlanReview.Apply(Plan, [new SetField("9.9", Field.Action, "x"), new SetTitle("Another title")]);
        reviewed.NoLongerApply.ShouldHaveSingleItem();
        reviewed.Title.ShouldBe("Another title");
    }

    [Fact]
    public void Words_can_be_placed_once_only()
    {
        var place = new PlacePiece(0, "mauve", Plan.Rows[0].Key, Field.Update);
        PlanReview.Apply(Plan, [place]).Unplaced.Count.ShouldBe(1);
        Should.Throw<IllegalEditException>(() => PlanReview.Check(Plan, [place], place));
    }

    [Fact]
    public void A_piece_that_moved_in_the_list_is_found_by_its_words_and_no_other_is_taken()
    {
        PlanReview
            .Apply(Plan, [new PlacePiece(0, "teal", Plan.Rows[0].Key, Field.Update)])
            .Unplaced.Select(u => u.Piece.Text)
            .ShouldBe(["mauve"]);
        PlanReview
            .Apply(Plan, [new PlacePiece(0, "gone", Plan.Rows[0].Key, Field.Update)])
            .NoLongerApply.ShouldHaveSingleItem();
    }

    [Fact]
    public void Words_of_a_column_of_the_plans_own_are_put_right_merged_and_moved_to_a_field()
    {
        var (one, three) = (Plan.Rows[0].Key, Plan.Rows[2].Key);
        Own(PlanReview.Apply(Plan, [new SetNamed(one, "SOURCE", "Voices ")]), one)
            .ShouldBe([("Source", "Voices", "Voice")]);
        Own(PlanReview.Apply(Plan, [new MergeInto(three, one)]), one).ShouldBe([("Source", "Voice\nQuality", "Voice")]);
        var moved = PlanReview.Apply(Plan, [new MoveNamed(one, "Source", Field.Update)]);
        Own(moved, one).ShouldBeEmpty();
        moved.Rows[0].Text(Field.Update).ShouldBe("Voice");
        moved.Rows[0].Words[Field.Update].Pieces.ShouldHaveSingleItem();
        PlanReview
            .Apply(Plan, [new MoveNamed(Plan.Rows[1].Key, "Source", Field.Update)])
            .NoLongerApply.ShouldHaveSingleItem();
    }

    private static List<(string, string, string?)> Own(ReviewedPlan plan, string row) =>
        [.. plan.Rows.Single(r => r.Key == row).Named.Select(n => (n.Name, n.Words.Text, n.Words.AsRead))];

    private static IEnumerable<string> OwnTexts(RowReading row) =>
        row
            .Words.Where(w => !w.Key.Governs())
            .Select(w => w.Value)
            .Concat(row.Named.Select(n => n.Words))
            .Select(w => w.Text);

    private static string Ink(IEnumerable<string> texts) =>
        new([.. string.Concat(texts).Where(c => !char.IsWhiteSpace(c)).Order()]);
}
