using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Memory;

public sealed class RecommendationsDoNotContradictTests : RuleTests<RecommendationsDoNotContradict>;
