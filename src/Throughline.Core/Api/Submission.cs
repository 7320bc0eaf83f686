using Throughline.Domain.Updates;

namespace Throughline.Core.Api;

/// <summary>How a submission ended.</summary>
public enum SubmissionState
{
    Done,
    DoneBefore,
    NotHere,
    ChangedMeanwhile,
    Wrong,
    KeyUsedForSomethingElse,
}

/// <summary>What came of it.</summary>
/// <param name="Update">The update that was made, now or by the same request before.</param>
/// <param name="Action">The action as it is now, when it changed meanwhile.</param>
public sealed record Submission(
    SubmissionState State,
    ApiUpdate? Update = null,
    ApiAction? Action = null,
    IReadOnlyList<UpdateProblem>? Problems = null
);
