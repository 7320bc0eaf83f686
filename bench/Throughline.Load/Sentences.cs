namespace Throughline.Load;

/// <summary>Made-up sentences of the field, the same for the same seed.</summary>
internal sealed class Sentences(int seed)
{
    private static readonly string[] Verbs =
    [
        "review",
        "audit",
        "train",
        "brief",
        "publish",
        "strengthen",
        "rewrite",
        "embed",
        "test",
        "escalate",
        "supervise",
        "record",
        "share",
        "assess",
        "recruit",
        "commission",
    ];
    private static readonly string[] Things =
    [
        "the referral form",
        "the multi-agency audit",
        "practitioner guidance",
        "the escalation protocol",
        "supervision notes",
        "return home interviews",
        "health assessments",
        "the thresholds document",
        "case chronologies",
        "strategy discussions",
        "early help plans",
        "visits to placements",
        "the neglect toolkit",
        "information sharing",
        "the voice of the child",
        "legal planning meetings",
    ];
    private static readonly string[] Who =
    [
        "across all teams",
        "with every school",
        "in each locality",
        "with partner agencies",
        "for new starters",
        "in the front door team",
        "with foster carers",
        "by independent reviewing officers",
        "at each core group",
        "in every ward",
    ];
    private static readonly string[] Ends =
    [
        "so that concerns are seen sooner",
        "and report to the board",
        "by dip sample each quarter",
        "with findings shared at team meetings",
        "and check that it holds",
        "following the thematic audit",
        "as agreed with the subgroup",
        "with young people's views sought",
    ];

    private readonly Random _random = new(seed);

    public Random Random => _random;

    public string Next() => $"{Capital(Pick(Verbs))} {Pick(Things)} {Pick(Who)} {Pick(Ends)}.";

    public string Some(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Next()));

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
