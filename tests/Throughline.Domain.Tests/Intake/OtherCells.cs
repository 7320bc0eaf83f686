using System.Globalization;
using CsCheck;

namespace Throughline.Domain.Tests.Intake;

/// <summary>Draws the cells of tables that stand beside plans in papers.</summary>
internal static class OtherCells
{
    internal static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    internal static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static readonly string[] Things =
    [
        "referrals",
        "assessments",
        "the front door",
        "records",
        "supervision",
        "strategy discussions",
        "thresholds",
        "school nursing",
        "placements",
        "neglect",
        "care leavers",
        "early help",
        "transitions",
        "the dataset",
        "audits",
        "exploitation",
        "return interviews",
        "housing",
        "foster carers",
        "plans",
        "visits",
        "the workforce",
    ];

    private static readonly string[] Joins = ["and", "for", "of", "with", "in", "across", "about", "after"];

    internal static Gen<string> Phrase { get; } =
        from things in AnyOf(Things).Array[2, 4]
        from joins in AnyOf(Joins).Array[4]
        select string.Join(' ', things.SelectMany((t, i) => i == 0 ? new[] { t } : [joins[i], t]));

    internal static Gen<string> Count { get; } = Gen.Int[1, 60].Select(Text);
    internal static Gen<string> Digits { get; } = Gen.Int[1, 5].Select(Text);
    internal static Gen<string> Numbers { get; } = Gen.Int[6, 240].Select(Text);
    internal static Gen<string> Topics { get; } = Phrase.Select(Sentence);

    internal static Gen<string> Questions { get; } =
        from opening in AnyOf(
            "Does your agency have",
            "Is there",
            "How do you know about",
            "Are staff clear on",
            "What do you do for"
        )
        from phrase in Phrase
        select $"{opening} {phrase}?";

    internal static Gen<string> YesNo { get; } =
        Gen.OneOf(AnyOf("Yes", "No", "In part", "Fully met", "Not met"), Phrase.Select(p => $"Yes, we have {p}"));

    internal static Gen<string> Remarks { get; } =
        Gen.OneOf(Gen.Const(""), Phrase.Select(p => $"Seen in {p}."), Phrase.Select(p => $"There is good {p}."));

    internal static Gen<string> Scores { get; } = Gen.OneOf(Digits, AnyOf("Red", "Amber", "Green"));

    internal static Gen<string> Statements { get; } =
        from opening in AnyOf(
            "Staff are clear about",
            "There is a policy on",
            "The agency has",
            "Leaders know",
            "Covers"
        )
        from phrase in Phrase
        select $"{opening} {phrase}.";

    internal static Gen<string> Identifiers { get; } =
        from stem in AnyOf("node", "svc", "org", "ref", "case_type", "unit")
        from number in Gen.Int[1, 9999]
        select $"{stem}_{number.ToString("0000", CultureInfo.InvariantCulture)}";

    internal static Gen<string> Verbs { get; } = AnyOf("create", "update", "delete", "link", "merge_node");

    internal static Gen<string> Measures { get; } =
        from opening in AnyOf("% of", "Number of", "Rate of", "Average days of", "Share of")
        from phrase in Phrase
        select $"{opening} {phrase}";

    internal static Gen<string> Percentages { get; } =
        Gen.OneOf(Gen.Int[1, 100].Select(n => $"{Text(n)}%"), Gen.Int[10, 990].Select(n => $"{n / 10}.{n % 10}"));

    internal static Gen<string> Ratings { get; } = AnyOf("Red", "Amber", "Green", "R", "A", "G");
    internal static Gen<string> Arrows { get; } = AnyOf("↑", "↓", "→", "Improving", "Declining");

    internal static Gen<string> Posts { get; } =
        from rank in AnyOf("Head of", "Director of", "Service Manager,", "Designated Nurse for")
        from thing in AnyOf("Safeguarding", "Early Help", "Quality", "Children in Care")
        select $"{rank} {thing}";

    internal static Gen<string> Risks { get; } =
        from phrase in Phrase
        from then in Phrase
        select $"If {phrase} are late, {then} suffer";

    internal static Gen<string> Days { get; } =
        from day in Gen.Int[0, 900]
        from shape in AnyOf("dd/MM/yyyy", "d MMMM yyyy", "d MMM yy", "MMMM yyyy")
        select new DateOnly(2025, 1, 1).AddDays(day).ToString(shape, CultureInfo.GetCultureInfo("en-GB"));

    internal static Gen<string> Events { get; } =
        from who in AnyOf("The health visitor", "A neighbour", "The school", "Mother", "The officer")
        from verb in AnyOf("rang about", "saw", "recorded", "spoke of", "did not attend for")
        from phrase in Phrase
        select $"{who} {verb} {phrase}.";

    internal static Gen<string> Agencies { get; } =
        AnyOf("Police", "Probation", "Children's social care", "Housing", "Health visiting", "Education");

    internal static Gen<string> Names { get; } =
        from first in AnyOf("Maren", "Jonas", "Ilse", "Tobin", "Ruth")
        from last in AnyOf("Holt", "Pell", "Arkwright", "Fenn", "Sallow")
        select $"{first} {last}";

    internal static Gen<string> Ticks { get; } = AnyOf("✓", "Apologies", "X", "Yes", "");

    internal static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);

    internal static Gen<string> Money { get; } =
        Gen.Int[1, 900].Select(n => $"£{Text(n)},{(n * 37 % 1000).ToString("000", CultureInfo.InvariantCulture)}");

    internal static Gen<string> Past { get; } =
        from opening in AnyOf("Agreed the report on", "Added a section about", "Approved spending for", "Noted")
        from phrase in Phrase
        select $"{opening} {phrase}";

    internal static Gen<string> Deeds { get; } =
        from opening in AnyOf(
            "Review",
            "To train staff on",
            "All agencies will audit",
            "Developing",
            "Ensure that there are"
        )
        from phrase in Phrase
        select $"{opening} {phrase}.";

    internal static Gen<string> Times { get; } = Gen.Int[9, 17].Select(h => $"{Text(h)}:30");
}
