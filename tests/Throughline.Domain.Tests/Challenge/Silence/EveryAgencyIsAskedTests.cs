using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class EveryAgencyIsAskedTests : RuleTests<EveryAgencyIsAsked>;
