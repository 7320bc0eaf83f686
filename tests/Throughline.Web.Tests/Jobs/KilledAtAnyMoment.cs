using Throughline.Kill;
using Throughline.Testing;

namespace Throughline.Web.Tests.Jobs;

/// <summary>
/// A short run of bench/kill: the product is killed with SIGKILL while people edit, import, accept, update and upload.
/// </summary>
[Trait("needs", "server")]
public sealed class KilledAtAnyMoment
{
    private const int Kills = 4;

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_acknowledged_change_is_there_and_no_half_change_is(Provider provider)
    {
        var web = Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "Throughline.Web.Tests"),
                Path.Combine("src", "Throughline.Web"),
                StringComparison.Ordinal
            ),
            "Throughline.Web.dll"
        );
        var postgres =
            provider == Provider.Postgres ? $"{PostgresServer.ConnectionString};Database=k{Guid.NewGuid():N}" : null;
        var outcome = await new KillTest(web, postgres, seed: 7).RunAsync(Kills, _ => { });
        outcome.Wrong.ShouldBeEmpty();
        outcome.Acknowledged.Values.Sum().ShouldBeGreaterThan(0, "nothing was acknowledged, so nothing was tested");
    }
}
