using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class RowTotalsAreSumsTests : RuleTests<RowTotalsAreSums>;
