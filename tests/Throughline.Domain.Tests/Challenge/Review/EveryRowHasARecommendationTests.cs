using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class EveryRowHasARecommendationTests : RuleTests<EveryRowHasARecommendation>;
