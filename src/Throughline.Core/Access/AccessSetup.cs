using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core;

/// <summary>Registers people and their access.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.AddIdentityCore<Account>(o =>
        {
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
            o.Password.RequiredLength = 12;
            (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
        });

        // Identity's changes are saved by Writes, together with their events, or not at all.
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<Account, ThroughlineDb, Guid>(s.GetRequiredService<ThroughlineDb>()) { AutoSaveChanges = false });
        return services.AddSingleton<SessionCache>().AddScoped<Sessions>().AddScoped<SignInLinks>().AddScoped<DemonstrationPeople>();
    }
}
