using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Whether the rows under a plan's heading are a plan's: something is promised in words, and somebody keeps it, by a
/// day or with word of how it stands. Headings alone also open questionnaires, registers, indicators and work
/// programmes.
/// </summary>
internal sealed class PlanBody(Vocabulary vocabulary, HeaderMatcher matcher)
{
    private const double Some = 0.2;
    private const double Often = 0.35;
    private const double Mostly = 0.6;

    private static readonly Field[] Promises =
    [
        Field.Action,
        Field.Recommendation,
        Field.Question,
        Field.Response,
        Field.Description,
    ];
    private static readonly Field[] Deeds = [Field.Action, Field.Recommendation];
    private static readonly Field[] Who = [Field.Lead, Field.Owner, Field.Agency];
    private static readonly Field[] Standing = [Field.Rating, Field.Update];
    private static readonly Field[] Answers = [Field.Action, Field.Response, .. Who, Field.Target, .. Standing];

    private readonly BodyCells _cells = new(vocabulary);

    /// <summary>What the table is instead of a plan; null when it is one.</summary>
    public OtherTable? Instead(PlanDraft plan)
    {
        var body = new BodyColumns(plan);
        var plain = Array.Exists(Deeds, f => body.Headings(f).Any(matcher.SpeaksOfPromises));
        return IsBlank(body) ? OtherTable.Blank
            : IsOfCodes(body) ? OtherTable.Codes
            : WeighsRisks(plan, body) ? OtherTable.Risks
            : plain && IsWholeHeading(body) ? null
            : ByItsRows(body, plain);
    }

    private OtherTable? ByItsRows(BodyColumns body, bool plain)
    {
        var stated = Array.FindAll(Promises, f => States(body, f));
        if (stated.Length == 0)
        {
            return plain && IsWatched(body) ? null
                : Asks(body) ? OtherTable.Questions
                : OtherTable.Codes;
        }

        plain &= Array.Exists(stated, Deeds.Contains);
        // What a column describes is to be done where it says by when: a meeting's items are described too.
        var dated = body.Share(Field.Target, BodyCells.IsInked) >= Some;
        Field[] deeds = dated ? [.. Deeds, Field.Description] : Deeds;
        var doing = body.Share(deeds, _cells.SaysWhatIsDone) >= Often;
        return body.Share(Field.Target, BodyCells.IsFigure) >= Mostly && !(plain && doing) ? OtherTable.Figures
            : plain || IsKept(body, doing, Array.Exists(stated, Deeds.Contains)) ? null
            : Asks(body) ? OtherTable.Questions
            : OtherTable.Register;
    }

    /// <summary>Nothing where the promises stand, or a form of which only the questions stand.</summary>
    private static bool IsBlank(BodyColumns body) => !Promises.Any(body.Has) || !Answers.Any(body.Has);

    /// <summary>Codes where the promises stand; a theme in one word beside deeds in sentences is none.</summary>
    private static bool IsOfCodes(BodyColumns body)
    {
        var inked = body.Share(Promises, BodyCells.IsInked);
        var coded = IsCoded(body);
        return inked > 0
            && !Array.Exists(Deeds, f => body.Share(f, BodyCells.IsWordy) >= Mostly)
            && body.Share(Promises, c => BodyCells.IsCode(c) || (coded && !BodyCells.IsWordy(c))) >= Mostly * inked;
    }

    /// <summary>Beside codes ("org_0012") single words ("merge") are codes too.</summary>
    private static bool IsCoded(BodyColumns body) => body.Share([Field.Target, .. Who], BodyCells.IsCode) >= Often;

    private bool WeighsRisks(PlanDraft plan, BodyColumns body) =>
        plan.Header.Columns.Any(c => matcher.WeighsRisk(c.Text))
        || body.Grades >= 2 && plan.Header.Columns.Any(c => Fold.Words(c.Text).Split(' ').Contains("risk"));

    private static bool IsWholeHeading(BodyColumns body) =>
        Who.Any(body.Names) && body.Names(Field.Target) && Standing.Any(body.Names);

    /// <summary>Somebody answers for the rows, and they are rated: so short are the words of some plans.</summary>
    private bool IsWatched(BodyColumns body) =>
        body.Share(Who, c => BodyCells.IsInked(c) && !BodyCells.IsFigure(c) && !BodyCells.IsCode(c)) >= Some
        && body.Share(Field.Rating, _cells.IsRating) >= Some;

    /// <summary>Under "Title" or "Standard" only what is done, or what is kept in every way, is a promise.</summary>
    private bool IsKept(BodyColumns body, bool doing, bool deeds)
    {
        var who = body.Share(Who, c => BodyCells.IsInked(c) && !BodyCells.IsFigure(c)) >= Some;
        var when = body.Share(Field.Target, c => BodyCells.IsInked(c) && !BodyCells.IsFigure(c)) >= Some;
        var told = body.Share(Field.Update, BodyCells.IsWordy) >= Some;
        var rated = body.Share(Field.Rating, _cells.IsRating) >= Some;
        var answered = rated && body.Names(Field.Question) && body.Has(Field.Agency) && body.Has(Field.Response);
        return answered
            || (doing && who && (when || told || rated))
            || (doing && when && (told || rated || IsDueAfter(body)))
            || (deeds && who && when && IsDueAfter(body) && (told || body.Has(Field.Cost) || body.Has(Field.Agreed)));
    }

    /// <summary>A day that stands before the words is the day of a meeting or an event, and none to be kept.</summary>
    private static bool IsDueAfter(BodyColumns body) => Deeds.Any(f => body.At(f) < body.At(Field.Target));

    /// <summary>The column speaks in words: neither blank, codes, questions nor single words.</summary>
    private static bool States(BodyColumns body, Field field) =>
        body.Share(field, c => BodyCells.IsWordy(c) && !BodyCells.Asks(c)) is > 0 and var share
        && share >= Often * body.Share(field, BodyCells.IsInked);

    private static bool Asks(BodyColumns body) => body.Share(Promises, BodyCells.Asks) >= Often;
}
