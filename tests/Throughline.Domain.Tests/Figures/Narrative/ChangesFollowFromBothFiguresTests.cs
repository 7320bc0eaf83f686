using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class ChangesFollowFromBothFiguresTests : RuleTests<ChangesFollowFromBothFigures>;
