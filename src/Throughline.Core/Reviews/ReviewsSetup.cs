using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Reviews;

/// <summary>Registers reviews: whatever produces learning.</summary>
public static class ReviewsSetup
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddScoped<ReviewEditing>();
}
