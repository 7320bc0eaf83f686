using Throughline.Core.Challenge;
using Throughline.Core.Questions;
using Throughline.Domain.Rules;

namespace Throughline.Web.Pages.Questions;

/// <summary>Which questions a list shows, by what became of them.</summary>
public enum QuestionsToShow
{
    Open,
    Raised,
    Resting,
    All,
}

/// <summary>What a list of questions is narrowed by.</summary>
public sealed record QuestionFilter(Severity? Severity, RuleGroup? Group, string? Agency, QuestionsToShow Show)
{
    public QuestionFilter()
        : this(null, null, null, QuestionsToShow.Open) { }

    /// <summary>Those that match, the gravest first.</summary>
    public IEnumerable<FoundQuestion> Of(IEnumerable<FoundQuestion> questions) =>
        questions
            .Where(q =>
                (Severity is null || q.Raised.Severity == Severity)
                && (Group is null || q.Raised.Rule.Group == Group)
                && (
                    string.IsNullOrEmpty(Agency)
                    || string.Equals(q.Raised.Agency, Agency, StringComparison.OrdinalIgnoreCase)
                )
                && Shows(q)
            )
            .OrderByDescending(q => q.Raised.Severity)
            .ThenByDescending(q => q.Raised.Confidence);

    private bool Shows(FoundQuestion q) =>
        Show switch
        {
            QuestionsToShow.Open => q.ChallengeId is null,
            QuestionsToShow.Raised => q.ChallengeId is not null && !q.IsQuiet,
            QuestionsToShow.Resting => q.IsQuiet,
            QuestionsToShow.All => true,
        };
}
