using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>One way in which figures must agree. The type's name is the sentence that a sound paper keeps.</summary>
public abstract class FigureRule : Rule
{
    public sealed override RuleGroup Group => RuleGroup.Figures;

    /// <summary>
    /// A member decides on the figures of a paper: where two cannot both be right, one must be put right before anybody
    /// relies on either (Code of Practice for Statistics: trustworthiness, quality).
    /// </summary>
    public override Severity Severity => Severity.Severe;
    public override string AskTogether => "Which are right?";

    /// <returns>The figures that do not agree; none where the paper does not say enough to tell.</returns>
    internal abstract IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings);

    /// <summary>A finding about a percentage that does not follow from its base.</summary>
    private protected FigureFinding About(
        Sentence sentence,
        ReadFigure percent,
        WrongFigure wrong,
        params IEnumerable<FigurePlace> others
    ) => About(wrong.Kind, wrong.Confidence, sentence, percent, wrong.Expected, wrong.Computation, others);

    /// <summary>A finding about one figure in a sentence.</summary>
    private protected FigureFinding About(
        FigureKind kind,
        Confidence confidence,
        Sentence sentence,
        ReadFigure stated,
        string expected,
        string computation,
        params IEnumerable<FigurePlace> others
    ) =>
        new()
        {
            Kind = kind,
            Confidence = confidence,
            Rule = Id,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(stated.Start, stated.Length),
            Stated = stated.Words,
            Expected = expected,
            Computation = computation,
            Others = [.. others],
        };
}
