using Throughline.Core.Challenge;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Figures;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>Every rule that asks, whatever it looks at: for the pages that list them and turn them off.</summary>
public static class AllRules
{
    public static IReadOnlyList<Rule> InOrder { get; } =
    [
        .. Scrutineer
            .RowRules.Concat<Rule>(Scrutineer.PlanRules)
            .Concat(VersionsScrutineer.Rules)
            .Concat(ReviewScrutineer.Rules)
            .Concat(MemoryScrutineer.Rules)
            .Concat(FigureQuestions.Rules),
    ];

    /// <summary>
    /// All that can be turned off by its name, in words: the rules, and the single checks of figures.
    /// </summary>
    public static IReadOnlyList<(string Name, string Words)> Switches { get; } =
    [
        .. InOrder
            .Select(r => (r.Name, r.Sentence))
            .Concat(FigureCheck.Rules.Select(r => (r.Name, $"Figures: {Spoken(r.Name)}"))),
    ];

    /// <summary>A rule's name as the sentence that it is: "RatesFollowFromCountAndPopulation".</summary>
    private static string Spoken(string name) =>
        string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();
}
