using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class RisesAndFallsFollowFromTheirEndsTests : RuleTests<RisesAndFallsFollowFromTheirEnds>;
