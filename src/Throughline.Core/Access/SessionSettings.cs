using Microsoft.Extensions.Configuration;

namespace Throughline.Core.Access;

/// <summary>How long signing in holds; the configuration section "Sessions".</summary>
public sealed record SessionSettings
{
    private const int HoursADay = 24;
    private const int MostDays = 30;
    private const int MostProofMinutes = 60;

    /// <summary>A session that nobody used for so many hours has ended: 1 to 24.</summary>
    public int IdleHours { get; init; } = 12;

    /// <summary>No session lasts longer than so many days, however much it is used: 1 to 30.</summary>
    public int LongestDays { get; init; } = 7;

    /// <summary>
    /// For so many minutes after somebody showed a passkey, or a password and code, they may change how they sign in: 1 to
    /// 60.
    /// </summary>
    public int ProofMinutes { get; init; } = 5;

    public TimeSpan Idle => TimeSpan.FromHours(IdleHours);

    public TimeSpan Longest => TimeSpan.FromDays(LongestDays);

    public TimeSpan Proof => TimeSpan.FromMinutes(ProofMinutes);

    /// <exception cref="InvalidOperationException">A setting is out of its range; the message names it.</exception>
    public static SessionSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Sessions").Get<SessionSettings>() ?? new();
        Within(nameof(IdleHours), settings.IdleHours, HoursADay);
        Within(nameof(LongestDays), settings.LongestDays, MostDays);
        Within(nameof(ProofMinutes), settings.ProofMinutes, MostProofMinutes);
        return settings;
    }

    private static void Within(string name, int value, int most)
    {
        if (value < 1 || value > most)
        {
            throw new InvalidOperationException($"The setting Sessions:{name} is {value}. Set it to 1 to {most}.");
        }
    }
}
