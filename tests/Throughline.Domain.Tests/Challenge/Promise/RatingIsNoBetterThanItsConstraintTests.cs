using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class RatingIsNoBetterThanItsConstraintTests : RuleTests<RatingIsNoBetterThanItsConstraint>;
