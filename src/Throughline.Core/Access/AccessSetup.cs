using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Access;

/// <summary>Registers people and their access.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.AddIdentityCore<Account>(Rules);
        services.AddScoped<IUserStore<Account>, AccountStore>();
        return services
            .AddSingleton(SessionSettings.Of(configuration))
            .AddSingleton<SessionCache>()
            .AddScoped<RecentProof>()
            .AddScoped<KeptForms>()
            .AddScoped<Sessions>()
            .AddScoped<SignInLinks>()
            .AddScoped<DemonstrationPeople>()
            .AddScoped<Notices>()
            .AddScoped<Credentials>()
            .AddScoped<PasswordSignIn>()
            .AddScoped<MyAccount>()
            .AddScoped<OrganisationSignIn>()
            .AddScoped<Invitations>()
            .AddScoped<PeopleDesk>()
            .AddScoped<Agencies>()
            .AddScoped<AgencyNaming>()
            .AddScoped<AgencyMerging>()
            .AddScoped<AgencyEnding>()
            .AddScoped<AgencyUpkeep>()
            .AddScoped<AgencyChoice>()
            .AddScoped<SeatsOfPerson>()
            .AddScoped<IGoesWithAnAgency, PeopleOfAgency>()
            .AddScoped<Bodies>()
            .AddScoped<Sight>()
            .AddScoped<Mailer>()
            .AddScoped<MailPreferences>();
    }

    /// <summary>A long password of whatever letters, and one account an address.</summary>
    private static void Rules(IdentityOptions o)
    {
        o.User.RequireUniqueEmail = true;
        o.User.AllowedUserNameCharacters = "";
        o.Password.RequiredLength = 12;
        (
            o.Password.RequireDigit,
            o.Password.RequireLowercase,
            o.Password.RequireUppercase,
            o.Password.RequireNonAlphanumeric
        ) = (false, false, false, false);
    }
}
