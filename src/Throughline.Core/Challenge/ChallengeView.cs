using Throughline.Domain.Challenge;

namespace Throughline.Core.Challenge;

/// <summary>One challenge in a list.</summary>
public sealed record ChallengeRow(
    Guid Id,
    string Question,
    ChallengeState State,
    string? Agency,
    string Plan,
    string? Action,
    string By,
    DateTime At
);

/// <summary>A page of challenges.</summary>
public sealed record ChallengePage(IReadOnlyList<ChallengeRow> Rows, int All, int Page, int Pages);

/// <summary>One step of a challenge's history.</summary>
public sealed record ChallengePast(DateTime At, string By, string What, string? Words);

/// <summary>One challenge with its history and what this person may do now.</summary>
public sealed record ChallengeView(
    ChallengeRecord Challenge,
    string Plan,
    string? Agency,
    string? Action,
    IReadOnlyList<ChallengePast> History,
    IReadOnlyList<ChallengeStep> Steps,
    string? AssignedTo,
    IReadOnlyList<MayAnswer> People
);
