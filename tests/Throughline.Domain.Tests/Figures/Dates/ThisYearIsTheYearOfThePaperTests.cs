using Throughline.Domain.Figures.Dates;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Dates;

public sealed class ThisYearIsTheYearOfThePaperTests : RuleTests<ThisYearIsTheYearOfThePaper>;
