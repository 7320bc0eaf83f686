using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class AveragesAreMeansTests : RuleTests<AveragesAreMeans>
{
    [Fact]
    public void An_average_row_is_the_mean_where_another_column_shows_it()
    {
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "15", "30"])
            .ShouldBeEmpty();
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "15", "35"])
            .Only()
            .Expected.ShouldBe("30");
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "16", "35"])
            .ShouldBeEmpty();
    }
}
