using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>A count in its sentence.</summary>
internal sealed record Counted(Sentence Sentence, ReadFigure Figure);
