using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class FieldEvidenceTests
{
    private readonly FieldEvidence _evidence = new(new CellClassifier(Shipped.Vocabulary));

    [Fact]
    public void Before_anything_is_learned_a_date_fits_a_target_better_than_a_rating_or_an_agency()
    {
        var date = _evidence.Look("31 May 2027");
        var target = _evidence.Fit(Field.Target, date);
        target.ShouldBeGreaterThan(_evidence.Fit(Field.Rating, date));
        target.ShouldBeGreaterThan(_evidence.Fit(Field.Agency, date));
    }

    [Fact]
    public void What_the_plan_s_own_rows_hold_outweighs_what_is_usual()
    {
        var words = _evidence.Look("In hand");
        var before = _evidence.Fit(Field.Rating, words);
        for (var i = 0; i < 30; i++)
        {
            _evidence.Learn(Field.Rating, "In hand");
        }

        _evidence.Fit(Field.Rating, words).ShouldBeGreaterThan(before);
    }

    [Fact]
    public void A_cell_may_not_vouch_for_itself()
    {
        _evidence.Learn(Field.Direction, "Improving");
        var look = _evidence.Look("Improving");
        _evidence
            .FitOfRow(Field.Direction, look, own: true)
            .ShouldBeLessThan(_evidence.FitOfRow(Field.Direction, look, own: false));
    }

    [Fact]
    public void Words_that_a_field_uses_speak_for_it()
    {
        for (var i = 0; i < 12; i++)
        {
            _evidence.Learn(Field.Outcome, "Children are heard and feel safe at home");
            _evidence.Learn(Field.Action, "Train all staff of the service in spring");
        }

        var cell = _evidence.Look("Children are heard and say so");
        _evidence.Fit(Field.Outcome, cell).ShouldBeGreaterThan(_evidence.Fit(Field.Action, cell));
    }
}
