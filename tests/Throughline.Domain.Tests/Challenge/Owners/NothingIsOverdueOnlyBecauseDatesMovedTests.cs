using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class NothingIsOverdueOnlyBecauseDatesMovedTests : RuleTests<NothingIsOverdueOnlyBecauseDatesMoved>;
