using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class OneAgencyIsSilentOftenTests : RuleTests<OneAgencyIsSilentOften>;
