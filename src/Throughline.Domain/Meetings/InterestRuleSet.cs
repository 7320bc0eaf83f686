using Throughline.Domain.Access;

namespace Throughline.Domain.Meetings;

/// <summary>What an interest of one kind takes away.</summary>
public sealed record InterestRule(InterestKind Kind, SpeakRight Speak, bool Vote, bool Leaves)
{
    public InterestStanding Standing => new(Speak, Vote, Leaves);
}

/// <summary>What interests take away at meetings of some kinds of bodies, from a day on.</summary>
/// <param name="From">The first meeting day to which the set applies.</param>
/// <param name="Source">Where the rules come from, in words that a page can show.</param>
/// <param name="LongestDispensation">Years for which a dispensation may be given.</param>
/// <param name="Kinds">The kinds of interest that members of such bodies declare.</param>
public sealed record InterestRuleSet(
    DateOnly From,
    IReadOnlyList<BodyKind> Of,
    string Source,
    int LongestDispensation,
    IReadOnlyList<InterestRule> Kinds
);
