using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Rules;

/// <summary>Registers the rules' settings and the partnership's own words.</summary>
public static class RulesSetup
{
    public static IServiceCollection AddRules(this IServiceCollection services) =>
        services.AddScoped<RuleBook>().AddScoped<WordBook>().AddScoped<LexiconBook>().AddSingleton<LexiconCache>();
}
