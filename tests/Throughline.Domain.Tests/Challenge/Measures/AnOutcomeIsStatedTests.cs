using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AnOutcomeIsStatedTests : RuleTests<AnOutcomeIsStated>;
