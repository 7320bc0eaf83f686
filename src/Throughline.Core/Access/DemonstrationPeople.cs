using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>A demonstration person and the secret of a link that signs them in.</summary>
public sealed record DemonstrationLink(string Name, string Roles, string? Agency, string Secret);

/// <summary>
/// Fictional people, one for each role, so that the demonstration can be looked at through everybody's eyes.
/// </summary>
public sealed class DemonstrationPeople(ThroughlineDb db, UserManager<Account> users, Writes writes, SignInLinks links)
{
    /// <summary>No address under ".example" can ever be anybody's (RFC 2606).</summary>
    private const string Domain = "@marrowdale.example";

    public const string Coordinator = "Hazel Lockwood",
        Assurer = "Dr Ines Carrow",
        CommitteeMember = "Cllr Barnaby Thwaite",
        Clerk = "Maud Ellery";

    private static readonly (string Name, Role[] Roles)[] Everybody =
    [
        (Coordinator, [Role.Coordinator]),
        ("Piers Aldous", [Role.Administrator]),
        (Assurer, [Role.Assurer]),
        (CommitteeMember, [Role.CommitteeMember]),
        (Clerk, [Role.DemocraticServices]),
        ("Tobias Renn", [Role.Analyst]),
        ("Sorrel Finch", [Role.Reader]),
    ];

    /// <summary>
    /// The leads of the agencies that the demonstration's papers name; other agencies have nobody here.
    /// </summary>
    private static readonly (string Agency, string Lead)[] Leads =
    [
        ("Northfold Police", "DI Corin Arden"),
        ("Marrowdale Hospitals NHS Trust", "Bryony Marsh"),
        ("Children's social care", "Ewan Talbot"),
        ("Probation", "Lettie Moor"),
        ("Community Health Marrowdale", "Petra Vale"),
        ("Education", "Jonah Sedge"),
        ("Marrowdale Homes", "Rowan Pike"),
        ("CAFCASS", "Agnes Dell"),
    ];

    /// <summary>
    /// Creates those that are not there: the offices, a lead for each agency, and a contributor of the police.
    /// </summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        foreach (var (name, roles) in Everybody)
        {
            await AddAsync(name, null, roles, cancel);
        }

        var agencies = await db.Set<Agency>().ToListAsync(cancel);
        foreach (var (name, lead) in Leads)
        {
            if (agencies.Find(a => a.Name == name) is { } agency)
            {
                await AddAsync(lead, agency.Id, [Role.AgencyLead], cancel);
            }
        }

        if (agencies.Find(a => a.Name == Leads[0].Agency) is { } first)
        {
            await AddAsync("Kit Brook", first.Id, [Role.AgencyContributor], cancel);
        }
    }

    /// <summary>
    /// A fresh link for each demonstration person who may sign in. For the console of this computer only: the caller
    /// sees to that.
    /// </summary>
    public async Task<List<DemonstrationLink>> LinksAsync(CancellationToken cancel)
    {
        var people = await db.Set<Account>()
            .AsNoTracking()
            .Include(a => a.Agency)
            .Where(a => a.Email!.EndsWith(Domain) && !a.Stopped && a.ErasedAt == null)
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .ToListAsync(cancel);
        var made = new List<DemonstrationLink>();
        foreach (var person in people)
        {
            made.Add(
                new(
                    person.Name,
                    string.Join(", ", person.Roles.Select(r => r.Label())),
                    person.Agency?.Name,
                    await links.MakeAsync(person.Id, cancel)
                )
            );
        }

        return made;
    }

    private async Task AddAsync(string name, Guid? agency, Role[] roles, CancellationToken cancel)
    {
        var email = string.Join('.', name.ToLowerInvariant().Split(' ')) + Domain;
        if (await users.FindByEmailAsync(email) is not null)
        {
            return;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Roles = [.. roles],
            AgencyId = agency,
            CreatedAt = writes.Now,
        };
        var result = await users.CreateAsync(account);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }

        writes.Record(AccessEvents.AccountMade, Subject.Account, account.Id, "roles", null, string.Join(", ", roles));
        await writes.SaveAsync(cancel);
    }
}
