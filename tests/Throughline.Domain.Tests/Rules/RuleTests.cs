using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Examples;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Rules;

/// <summary>
/// What every rule's own tests begin with: the cases that stand beside the rule, and that its page shows.
/// </summary>
public abstract class RuleTests<TRule>
    where TRule : Rule
{
    private static readonly TRule Rule = AllRules.Of<TRule>().Single();
    private static readonly RuleExamples Examples = RuleExamples.Of(Rule);

    [Fact]
    public void It_asks_about_what_does_not_keep_it()
    {
        var raised = ExampleCheck.Ask(Rule, Examples.Asks, Shipped.Lexicon);
        raised.ShouldNotBeEmpty();
        raised.ShouldAllBe(r => r.Rule == Rule);
        raised.ShouldAllBe(r => r.Words.Count > 0 && r.Question.EndsWith('?') && r.Severity <= Rule.Severity);
    }

    [Fact]
    public void It_is_silent_on_what_keeps_it() => Silent(Examples.Keeps);

    [Fact]
    public void It_is_silent_on_what_only_looks_alike() => Silent(Examples.NearMiss);

    private static void Silent(RuleExample example) =>
        ExampleCheck.Ask(Rule, example, Shipped.Lexicon).Select(r => r.Question).ShouldBeEmpty();
}
