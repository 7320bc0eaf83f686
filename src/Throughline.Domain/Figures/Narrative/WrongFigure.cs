using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>What a figure should be, and why.</summary>
internal sealed record WrongFigure(FigureKind Kind, Confidence Confidence, string Expected, string Computation);
