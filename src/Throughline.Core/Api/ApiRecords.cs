using System.ComponentModel;
using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The records of this page.</param>
/// <param name="Next">Send this as "after" to get the next page; null on the last.</param>
public sealed record ApiPage<T>(
    [property: Description("The records of this page.")] IReadOnlyList<T> Items,
    [property: Description("Send this as “after” to get the next page; null on the last page.")] string? Next
);

/// <summary>A recommendation, a question to the board, or a heading of projects, with its finding.</summary>
public sealed record ApiRecommendation(
    Guid Id,
    string Kind,
    string? Number,
    string? Text,
    string? Section,
    Guid? FindingId,
    string? Finding,
    Acceptance Acceptance,
    string? AcceptanceWhy,
    bool Withdrawn
);

/// <summary>One dated entry of an update that is a series of them.</summary>
public sealed record ApiEntry(
    [property: Description("The first day that its date covers; null for words before the first date.")] DateOnly? From,
    [property: Description("The last day: of a month its last one.")] DateOnly? To,
    [property: Description("The date as it is written; empty without one.")] string Dated,
    string Text
);

/// <summary>What an action's row says under a heading that only its plan has.</summary>
public sealed record ApiOwnColumn(
    [property: Description("The heading as the paper has it: “Source”, “Progress: Q1”.")] string Heading,
    string Text
);

/// <summary>A plan as a meeting saw it.</summary>
public sealed record ApiSnapshot(
    Guid Id,
    Guid PlanId,
    string Title,
    DateOnly On,
    DateTime TakenAt,
    string TakenBy,
    [property: Description("SHA-256 of its content in hexadecimal.")] string Sha256
);

/// <summary>An agency of the partnership.</summary>
public sealed record ApiAgency(Guid Id, string Name);
