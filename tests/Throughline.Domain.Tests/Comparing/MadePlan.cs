using CsCheck;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Comparing;

/// <summary>Fictional plans: questions, agencies and promises put together at random from words of the field.</summary>
internal static class MadePlan
{
    private static readonly string[] Verbs =
    [
        "Implement",
        "Introduce",
        "Develop",
        "Deliver",
        "Audit",
        "Recruit",
        "Publish",
        "Train",
        "Review",
        "Strengthen",
        "Embed",
        "Agree",
    ];

    private static readonly string[] Things =
    [
        "a protocol for bruising in babies who cannot yet crawl",
        "the shared chronology of the front door team",
        "supervision for family support workers",
        "a register of fathers who live apart",
        "return interviews by an independent worker",
        "the escalation ladder for disputes about thresholds",
        "a monthly sample of strategy discussions",
        "transition plans for disabled young people",
        "the dental pathway for children in care",
        "midnight phone cover by duty managers",
        "a leaflet about safer sleeping",
        "genograms in every assessment file",
        "the licensing pack for taxi drivers",
        "joint visits with the drug service",
        "a dashboard of school exclusions",
        "briefings on county lines for housing officers",
        "the neglect toolkit in health visiting",
        "interpreters at conferences",
        "minutes that reach parents within ten days",
        "bereavement support after a sudden death",
        "online safety lessons in primary schools",
        "a flag for children missing education",
    ];

    private static readonly string[] Endings =
    [
        "so that siblings are seen alone",
        "across the eastern localities",
        "with feedback from carers",
        "before the spring inspection",
        "and report what changed to the board",
        "for agency staff on short contracts",
        "led by the named doctor",
        "in line with the revised manual",
        "using the regional template",
        "with a baseline from last year",
        "starting with the under fives",
        "and test it with young advisers",
    ];

    private static readonly string[] Agencies =
    [
        "Police",
        "Probation",
        "Harbour Hospital Trust",
        "Education",
        "Children's social care",
        "Quayside Housing",
        "Health visiting",
        "Youth justice",
    ];

    private static readonly Gen<string> Promise = Gen.Select(
        Gen.Int[0, Verbs.Length - 1].Select(i => Verbs[i]),
        Gen.Int[0, Things.Length - 1].Select(i => Things[i]),
        Gen.Int[0, Endings.Length - 1].Select(i => Endings[i]),
        Gen.Int[0, Endings.Length - 1].Select(i => Endings[i]),
        (v, t, a, b) => $"{v} {t} {a}, {b}."
    );

    /// <summary>Rows whose promises are all different.</summary>
    public static Gen<PlanVersion> Of(int least, int most) =>
        Gen.Select(Promise.HashSet[least, most].Select(h => h.ToArray()), Gen.Int[1, 1_000_000])
            .Select(
                (promises, seed) =>
                {
                    var rows = promises.Select((promise, i) => Row(promise, i, (seed + (i * 7919)) % 997)).ToList();
                    return Plan(rows);
                }
            );

    public static PlanVersion Plan(IReadOnlyList<PlanRow> rows) =>
        new()
        {
            Title = "Learning from the Saltmarsh review",
            Document = "plan",
            AsAt = new(2026, 11, 25),
            Columns = new HashSet<Field>
            {
                Field.Number,
                Field.Question,
                Field.Agency,
                Field.Response,
                Field.Action,
                Field.Rating,
                Field.Target,
                Field.Lead,
                Field.Owner,
                Field.Outcome,
                Field.Update,
                Field.Score,
                Field.UpdateScore,
                Field.Direction,
            },
            Rows = rows,
        };

    public static PlanRow Row(string? action, int i = 0, int seed = 0) =>
        new()
        {
            Key = $"1.{i}",
            Number = $"{1 + (i / 4)}",
            Asked = $"Question {1 + (i / 4)}: how is {Things[i / 4 % Things.Length]} made sure of?",
            Agency = Agencies[seed % Agencies.Length],
            Action = action,
            Rating = seed % 3 == 0 ? "A" : "G",
            Target = $"{1 + (seed % 28)} March 2027",
            Lead = seed % 2 == 0 ? "Ines Okafor" : "Head of Quality",
        };

    /// <summary>The key that tells where a row came from, whatever was done to it.</summary>
    public static PlanRow From(this PlanRow row, string suffix) => row with { Key = row.Key + suffix };
}
