using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;

namespace Throughline.Core.Mail;

/// <summary>Registers mail: asking for it, wishes, and sending.</summary>
public static class MailSetup
{
    /// <summary>Settings come from the configuration section "Mail" (see <see cref="MailSettings"/>).</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("Throughline").PersistKeysToDbContext<ThroughlineDb>();
        return services
            .AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings())
            .AddSingleton(new PartnershipName(configuration["Partnership:Name"] ?? "Throughline"))
            .AddSingleton<Unsubscribing>()
            .AddSingleton<MailWriter>()
            .AddSingleton<MailSending>()
            .AddScoped<Mailer>()
            .AddScoped<PlanPeople>()
            .AddScoped<StepMails>()
            .AddScoped<MailPreferences>()
            .AddScoped<OutboxQueries>();
    }
}
