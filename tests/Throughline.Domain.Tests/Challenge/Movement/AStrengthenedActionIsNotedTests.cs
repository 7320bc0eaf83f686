using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class AStrengthenedActionIsNotedTests : RuleTests<AStrengthenedActionIsNoted>;
