using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Views;

/// <summary>Registers saved views.</summary>
public static class ViewsSetup
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services.AddScoped<SavedViews>();
}
