using Microsoft.Extensions.Configuration;
using Throughline.Core.Access;

namespace Throughline.Core.Tests.Access;

/// <summary>How long signing in holds is a setting, within bounds that are told.</summary>
public sealed class SettingsOfSessions
{
    [Fact]
    public void Without_a_setting_a_session_ends_after_twelve_idle_hours_and_seven_days()
    {
        var usual = SessionSettings.Of(With());
        (usual.Idle, usual.Longest, usual.Proof).ShouldBe(
            (TimeSpan.FromHours(12), TimeSpan.FromDays(7), TimeSpan.FromMinutes(5))
        );
    }

    [Theory]
    [InlineData("IdleHours", "0", "1 to 24")]
    [InlineData("IdleHours", "25", "1 to 24")]
    [InlineData("LongestDays", "-1", "1 to 30")]
    [InlineData("LongestDays", "31", "1 to 30")]
    [InlineData("ProofMinutes", "0", "1 to 60")]
    [InlineData("ProofMinutes", "600", "1 to 60")]
    public void One_out_of_its_range_is_refused_at_the_start(string name, string value, string range) =>
        Should
            .Throw<InvalidOperationException>(() => SessionSettings.Of(With(($"Sessions:{name}", value))))
            .Message.ShouldBe($"The setting Sessions:{name} is {value}. Set it to {range}.");

    private static IConfiguration With(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value))
            .Build();
}
