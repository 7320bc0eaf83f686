using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;

namespace Throughline.Core.Challenge;

/// <summary>Registers challenges: raised, answered, decided.</summary>
public static class ChallengeSetup
{
    public static IServiceCollection AddChallenge(this IServiceCollection services) =>
        services
            .AddScoped<ChallengeMails>()
            .AddScoped<ChallengeDesk>()
            .AddScoped<ChallengeQueries>()
            .AddScoped<Assigning>()
            .AddScoped<IGoesWithAnAgency, ChallengesOfAgency>();
}
