using Throughline.Domain.Figures.Dates;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Dates;

public sealed class DaysExistInTheCalendarTests : RuleTests<DaysExistInTheCalendar>;
