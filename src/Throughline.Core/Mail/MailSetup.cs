using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Mail;

/// <summary>Registers mail: the outbox, and sending.</summary>
public static class MailSetup
{
    /// <summary>Settings come from the configuration section "Mail" (see <see cref="MailSettings"/>).</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(
                (configuration.GetSection("Mail").Get<MailSettings>() ?? new()) with
                {
                    SiteAddress = SiteAddress.Of(configuration),
                }
            )
            .AddSingleton(new PartnershipName(configuration["Partnership:Name"] ?? "Throughline"))
            .AddSingleton<Unsubscribing>()
            .AddSingleton<MailWriter>()
            .AddSingleton<MailSending>()
            .AddScoped<OutboxQueries>();
}
