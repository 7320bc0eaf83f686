using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Challenges;

/// <summary>Registers challenges raised by people.</summary>
public static class ChallengesSetup
{
    public static IServiceCollection AddChallenges(this IServiceCollection services) => services.AddScoped<ChallengeDesk>().AddScoped<ChallengeQueries>();
}
