using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>A demonstration person and the secret of a link that signs them in.</summary>
public sealed record DemonstrationLink(string Name, string Roles, string? Agency, string Secret);

/// <summary>Fictional people, one for each role, so that the demonstration can be looked at through everybody's eyes.</summary>
public sealed class DemonstrationPeople(ThroughlineDb db, UserManager<Account> users, Writes writes, SignInLinks links)
{
    /// <summary>No address under ".example" can ever be anybody's (RFC 2606).</summary>
    private const string Domain = "@marrowdale.example";

    private static readonly (string Name, Role[] Roles)[] Everybody =
    [
        ("Hazel Lockwood", [Role.Coordinator]),
        ("Piers Aldous", [Role.Administrator]),
        ("Dr Ines Carrow", [Role.Assurer]),
        ("Cllr Barnaby Thwaite", [Role.CommitteeMember]),
        ("Maud Ellery", [Role.DemocraticServices]),
        ("Tobias Renn", [Role.Analyst]),
        ("Sorrel Finch", [Role.Reader]),
    ];

    private static readonly string[] Leads = ["DI Corin Arden", "Bryony Marsh", "Ewan Talbot", "Petra Vale", "Jonah Sedge", "Lettie Moor", "Rowan Pike", "Agnes Dell", "Silas Heath", "Nell Quarry"];

    /// <summary>Creates those that are not there: the offices, a lead for each agency, and a contributor for the first.</summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        foreach (var (name, roles) in Everybody)
        {
            await AddAsync(name, null, roles, cancel);
        }

        var agencies = await db.Agencies.OrderBy(a => a.Name).Take(Leads.Length).ToListAsync(cancel);
        foreach (var (agency, lead) in agencies.Zip(Leads))
        {
            await AddAsync(lead, agency.Id, [Role.AgencyLead], cancel);
        }

        if (agencies is [var first, ..])
        {
            await AddAsync("Kit Brook", first.Id, [Role.AgencyContributor], cancel);
        }
    }

    /// <summary>A fresh link for each demonstration person who may sign in. For the console of this computer only: the caller sees to that.</summary>
    public async Task<List<DemonstrationLink>> LinksAsync(CancellationToken cancel)
    {
        var people = await db.Users.AsNoTracking().Include(a => a.Agency).Where(a => a.Email!.EndsWith(Domain) && !a.Stopped && a.ErasedAt == null).OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).ToListAsync(cancel);
        var made = new List<DemonstrationLink>();
        foreach (var person in people)
        {
            made.Add(new(person.Name, string.Join(", ", person.Roles.Select(r => r.Label())), person.Agency?.Name, await links.MakeAsync(person.Id, cancel)));
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

        var account = new Account { Id = Guid.CreateVersion7(), Name = name, UserName = email, Email = email, EmailConfirmed = true, Roles = [.. roles], AgencyId = agency, CreatedAt = writes.Now };
        var result = await users.CreateAsync(account);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }

        writes.Record("account made", nameof(Account), account.Id, "roles", null, string.Join(", ", roles));
        await writes.SaveAsync(cancel);
    }
}
