using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>One way in which figures must agree. The type's name is the sentence that a sound paper keeps.</summary>
public abstract class FigureRule
{
    /// <summary>Stable: stored, shown in JSON, and named in the settings to turn the rule off.</summary>
    public string Name => GetType().Name;

    /// <summary>Why the figures must agree, in words for the screen.</summary>
    public abstract string Reason { get; }

    /// <returns>The figures that do not agree; none where the paper does not say enough to tell.</returns>
    internal abstract IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings);

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
            Rule = Name,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(stated.Start, stated.Length),
            Stated = stated.Words,
            Expected = expected,
            Computation = computation,
            Others = [.. others],
        };
}
