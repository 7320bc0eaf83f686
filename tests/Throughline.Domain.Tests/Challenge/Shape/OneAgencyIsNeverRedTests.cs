using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Shape;

public sealed class OneAgencyIsNeverRedTests : RuleTests<OneAgencyIsNeverRed>;
