using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Rules;

/// <summary>Registers what the rules ask by.</summary>
public static class RulesSetup
{
    public static IServiceCollection AddRules(this IServiceCollection services) => services.AddScoped<RuleBook>();
}
