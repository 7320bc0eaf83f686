using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

public sealed class OddAgenciesTests
{
    [Fact]
    public void A_name_that_another_s_opens_and_that_stands_once_is_asked_about() =>
        Doubted("Police", "Police", "Police", "Police will train staff").ShouldBe([3]);

    [Fact]
    public void A_longer_name_that_stands_often_is_a_name() =>
        Doubted("Police", "Police", "Police", "Police and Crime", "Police and Crime").ShouldBeEmpty();

    [Fact]
    public void A_row_without_an_agency_is_odd_where_nearly_all_have_one() =>
        Doubted([.. Enumerable.Repeat("Police", 10), null]).ShouldBe([10]);

    [Fact]
    public void Where_many_have_none_a_row_without_one_is_usual() => Doubted("Police", null, null).ShouldBeEmpty();

    private static List<int> Doubted(params string?[] agencies)
    {
        var rows = agencies
            .Select(a =>
            {
                var row = new RowBuilder("1", 0, new SourcePlace(1));
                if (a is not null)
                {
                    row.Add(Field.Agency, new SourcePiece(a, new SourcePlace(1)));
                }

                return row;
            })
            .ToList();
        OddAgencies.Mark(rows);
        return
        [
            .. rows.Select((r, i) => (r.Build(default).Uncertain, i))
                .Where(r => r.Uncertain.Any(d => d.Field == Field.Agency))
                .Select(r => r.i),
        ];
    }
}
