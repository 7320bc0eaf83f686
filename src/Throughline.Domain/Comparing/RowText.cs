using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// A row made ready to be compared: what makes it itself, as vectors, and the keys that tell rows of one question
/// apart.
/// </summary>
internal sealed class RowText
{
    private const float AskedShare = 0.6f;

    /// <summary>What a row says besides what makes it itself.</summary>
    private static readonly Field[] Others =
    [
        .. Fields.All.Where(f => f == Field.Section || !(f.Governs() || f is Field.Action or Field.Response)),
    ];

    private readonly AgencyNames _names;
    private List<string>? _named;

    private RowText(PlanRow row, int index, double at, TermSpace terms, Vocabulary vocabulary)
    {
        (Row, Index, At, _names) = (row, index, at, AgencyNames.Of(vocabulary));
        (Action, Response, Asked) = (terms[row.Action], terms[row.Response], terms[row.Asked ?? row.Finding]);
        Agency = row.Agency is null ? "" : vocabulary.AgencyCalled(row.Agency) ?? Fold.Words(row.Agency);
        Number = Fold.Words(row.Number ?? "");
        Question = ContentWords.Letters(row.Asked ?? row.Finding);
        Identity = string.Join(
            '|',
            Question,
            Fold.Words(Agency),
            ContentWords.Letters(row.Action),
            ContentWords.Letters(row.Response)
        );
        Everything = string.Join('|', Others.Select(f => row[f]).Prepend(Identity));
    }

    public PlanRow Row { get; }

    /// <summary>Position in its plan, from 0.</summary>
    public int Index { get; }

    /// <summary>Position as a share of the plan, 0 to 1.</summary>
    public double At { get; }
    public TextVector Action { get; }
    public TextVector Response { get; }
    public TextVector Asked { get; }
    public string Agency { get; }
    public string Number { get; }
    public string Question { get; }

    /// <summary>What makes the row itself: question, agency, action and response, by their letters.</summary>
    public string Identity { get; }

    /// <summary>All that it says but its number.</summary>
    public string Everything { get; }

    /// <summary>The question and the agency: a place in the plan, whatever stands there.</summary>
    public string Slot => $"{Question}|{Agency}";

    /// <summary>True where the row's agencies, or its action, name this agency beside others.</summary>
    public bool Names(string agency) =>
        agency.Length > 0
        && agency != Agency
        && (
            (_named ??= _names.In($"{Row.Agency}; {Row.Action}")).Contains(agency)
            || $" {Fold.Words(Row.Agency ?? "")} ".Contains($" {Fold.Words(agency)} ", StringComparison.Ordinal)
        );

    /// <summary>
    /// The promise itself: the action, or the response where there is no action, or what is asked where there is
    /// neither.
    /// </summary>
    public TextVector Promise =>
        !Action.IsEmpty ? Action
        : !Response.IsEmpty ? Response
        : Asked;

    /// <summary>Terms by which candidates are found, the promise's weighing most.</summary>
    public Dictionary<int, float> Terms()
    {
        var terms = new Dictionary<int, float>();
        foreach (var (vector, share) in new[] { (Action, 1f), (Response, 0.8f), (Asked, AskedShare) })
        {
            for (var i = 0; i < vector.Terms.Length; i++)
            {
                terms[vector.Terms[i]] = terms.GetValueOrDefault(vector.Terms[i]) + (vector.Weights[i] * share);
            }
        }

        return terms;
    }

    public static List<RowText> Of(PlanVersion plan, TermSpace terms, Vocabulary vocabulary) =>
        [
            .. plan.Rows.Select(
                (row, i) =>
                    new RowText(row, i, plan.Rows.Count < 2 ? 0 : (double)i / (plan.Rows.Count - 1), terms, vocabulary)
            ),
        ];

    /// <summary>The texts of a plan that <see cref="TermSpace"/> has to know.</summary>
    public static IEnumerable<string?> Texts(PlanVersion plan) =>
        plan.Rows.SelectMany(r => new[] { r.Action, r.Response, r.Asked ?? r.Finding });
}
