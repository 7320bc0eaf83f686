namespace Throughline.UnseenPlans.Words;

/// <summary>Sentences of the field, put together from parts: what is asked, promised, done and hoped for.</summary>
public sealed class Sentences(Dice dice, Names names, Days days)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public string Action(bool toDo, int most = 2) =>
        Once(() =>
        {
            var (verb, thing) = (
                dice.One(Phrases.Verbs, Phrases.HeldVerbs),
                dice.One(Phrases.Things, Phrases.HeldThings)
            );
            var first = toDo
                ? $"{names.Post()} to {Lower(verb)} {thing} {dice.One(Phrases.For)}"
                : $"{verb} {thing} {dice.One(Phrases.For)}";
            first += dice.Chance(45) ? " " + dice.One(Phrases.Manners) : "";
            return most > 1 && dice.Chance(25)
                ? $"{first}. {Filled(dice.One(Phrases.Seconds))}"
                : first + (dice.Chance(20) ? "." : "");
        });

    /// <summary>Short steps of one action, to be set as bullets or paragraphs.</summary>
    public IReadOnlyList<string> Steps() =>
        [
            .. Enumerable
                .Range(0, dice.Between(2, 4))
                .Select(_ =>
                    Once(() => $"{dice.One(Phrases.Verbs)} {dice.One(Phrases.Things)} {dice.One(Phrases.For)}")
                ),
        ];

    public string Finding() =>
        Once(() =>
            dice.One(Phrases.Problems, Phrases.HeldProblems)
            + (dice.Chance(30) ? $", above all {dice.One(Phrases.For)}" : "")
        );

    public string Recommendation() =>
        Once(() =>
            $"{(dice.Chance(50) ? "The partnership" : names.Agency())} should {Filled(dice.One(Phrases.Shoulds), dice.One(Phrases.Topics))}{(dice.Chance(30) ? " " + dice.One(Phrases.For) : "")}."
        );

    public string Outcome() =>
        Once(() =>
            Filled(dice.One(Phrases.Outcomes))
            + (
                dice.Chance(50)
                    ? " "
                        + dice.One([
                            "in each locality",
                            "by the next audit",
                            "across the partnership",
                            "in both hospitals",
                            "at the end of the year",
                        ])
                    : ""
            )
        );

    public string Constraint() =>
        dice.One(Phrases.Barriers) + (dice.Chance(30) ? "; " + Lower(dice.One(Phrases.Barriers)) : "");

    public string Cost() => Filled(dice.One(Phrases.Costs));

    public string Update(int most = 3) =>
        Once(() =>
            string.Join(
                ' ',
                dice.Shuffled(Phrases.Updates.Concat(dice.HeldBack ? Phrases.HeldUpdates : []))[..dice.Between(1, most)]
                    .Select(u => Filled(u))
            )
        );

    public string Response() =>
        Once(() => Filled(dice.One(Phrases.Replies), Update(1), "work has begun with " + names.Agency()));

    public string Section() => Once(() => dice.One(Phrases.Sections, Phrases.HeldSections));

    public string Topic() => dice.One(Phrases.Topics);

    /// <summary>A sentence that is no part of a plan.</summary>
    public string Remark() =>
        Filled(
            dice.One([
                "The executive looks at this paper every quarter and asks each agency to account for its part.",
                "It was agreed on {1} after the learning event, at which {0} practitioners took part.",
                "Members are asked to note progress and to say where they want more assurance.",
                "The review considered the lives of {0} children and heard from their families.",
                "Nothing in this report is confidential; names of children have been left out.",
                "The sub-group thanks all staff who gave their time to the audit in a difficult year.",
                "Comments should reach the business unit by {1} so that they can be taken into account.",
            ])
        );

    private string Filled(string pattern, string? zero = null, string? one = null)
    {
        var n = dice.Between(4, 96);
        return pattern
            .Replace("{0}", zero ?? $"{n}", StringComparison.Ordinal)
            .Replace("{1}", one ?? days.Past(), StringComparison.Ordinal)
            .Replace("{2}", $"{n + dice.Between(3, 60)}", StringComparison.Ordinal);
    }

    /// <summary>The same sentence twice would leave open which row a reading answers to.</summary>
    private string Once(Func<string> make)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            if (make() is var made && _said.Add(made))
            {
                return made;
            }
        }

        return make();
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
