using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Whether a table is a plan by its heading: it promises, and keeps who, by when and how it stands.</summary>
internal sealed class PlanTest(HeaderMatcher matcher)
{
    public const double Certain = 0.72;
    public const int LeastCertain = 2;

    /// <summary>Known columns of a heading that says what, who and how it stands, however many others it has.</summary>
    private const int KnownOfWhole = 4;

    private static readonly HashSet<Field> Promises =
    [
        Field.Action,
        Field.Recommendation,
        Field.Question,
        Field.Response,
        Field.Description,
    ];
    private static readonly HashSet<Field> Keeping =
    [
        Field.Agency,
        Field.Rating,
        Field.Target,
        Field.Lead,
        Field.Owner,
        Field.Outcome,
        Field.Score,
        Field.Update,
        Field.Response,
        Field.Agreed,
        Field.Direction,
    ];

    public bool Passes(PlanHeader header)
    {
        var inked = header.Columns.Count(c => Fold.HasInk(c.Text));
        var known = header.Columns.Where((c, i) => c.Field is not null || header.Series.Contains(i)).Count();
        // "Progress Q1" to "Progress Q4" over words are one series of updates; over figures they are none.
        var against = header
            .Columns.Where((c, i) => !header.Series.Contains(i) && matcher.SpeaksAgainstPlan(c.Text))
            .Count();
        var promises = header.Fields.Count(Promises.Contains);
        var keeping = header.Fields.Count(Keeping.Contains);
        var sure = header.Columns.Where(c => c.Field is not null).Select(c => c.Certainty).DefaultIfEmpty(0).Average();
        var certain = header.Columns.Count(c => c.Certainty >= Certain);
        var firm = promises >= 1 && SaysWho(header) && SaysHowItStands(header);
        var whole = firm && known >= KnownOfWhole;
        return inked >= 3
            && certain >= LeastCertain
            && (whole || (known + against) * 2 >= header.Columns.Count)
            && promises >= 1
            && keeping >= 1
            && header.Fields.Count >= 3
            && against <= (firm ? known : known / 4)
            && (whole || known * 2 > inked || (firm && (known + against) * 2 > inked))
            && sure >= 0.55
            && (header.Fields.Contains(Field.Action) || promises + keeping >= 3);
    }

    private static bool SaysWho(PlanHeader header) =>
        header.Fields.Contains(Field.Lead)
        || header.Fields.Contains(Field.Owner)
        || header.Fields.Contains(Field.Agency);

    private static bool SaysHowItStands(PlanHeader header) =>
        header.Fields.Contains(Field.Target)
        || header.Fields.Contains(Field.Update)
        || header.Fields.Contains(Field.Rating);
}
