using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Plans;

/// <summary>
/// Mails about one step of an action: whom they turn to. What they say stands with the capability whose step it is. They
/// are saved with the step, in its transaction; who took the step is not told of it. Like every mail they name agencies,
/// days and links, and nothing that anybody wrote.
/// </summary>
[SeesEverything("whom a mail turns to does not hang on who acts")]
public sealed class StepMails(ThroughlineDb db, Mailer mailer, PlanPeople people, Actor actor)
{
    internal PlanPeople People => people;

    internal async Task OfAgencyAsync(
        Guid plan,
        Guid? agency,
        MailKind kind,
        MailMessage message,
        CancellationToken cancel
    )
    {
        if (agency is { } id)
        {
            Ask((await people.OfAgenciesAsync(plan, [id], cancel))[id], kind, message);
        }
    }

    internal async Task CoordinatorsAsync(MailKind kind, MailMessage message, CancellationToken cancel) =>
        Ask(await people.CoordinatorsAsync(cancel), kind, message);

    internal void Ask(IEnumerable<Account> accounts, MailKind kind, MailMessage message)
    {
        foreach (var account in accounts.DistinctBy(a => a.Id).Where(a => a.Id != actor.Person.Id))
        {
            mailer.Ask(account, kind, message);
        }
    }

    internal async Task<MailName> NameAsync(Guid? agency, CancellationToken cancel) =>
        agency is { } id ? MailName.Of((await db.Set<Agency>().FindAsync([id], cancel))!) : MailName.NoAgency;
}
