using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>An agency of the plan and how many people act for it.</summary>
/// <param name="IsNew">It is not an agency of the partnership yet; acceptance adds it.</param>
public sealed record AgencyWillSee(string Name, int People, bool IsNew);

/// <summary>Who will see a plan once its reading is accepted.</summary>
/// <param name="Whole">How many people of each role will see all of it.</param>
/// <param name="Agencies">Those whose people will see their own rows of it.</param>
public sealed record WillSee(IReadOnlyList<KeyValuePair<Role, int>> Whole, IReadOnlyList<AgencyWillSee> Agencies)
{
    /// <summary>People who will see all of it.</summary>
    public int People => Whole.Sum(w => w.Value);
}

/// <summary>Says before acceptance who will see the plan, by the same table that decides it afterwards.</summary>
public sealed class WhoWillSee(Sight sight, LexiconBook words)
{
    public async Task<WillSee> OfAsync(ReviewedPlan plan, CancellationToken cancel)
    {
        var people = await sight
            .Of<Account>()
            .AsNoTracking()
            .Where(a => !a.Stopped && a.ErasedAt == null)
            .Select(a => new { a.Roles, a.AgencyId })
            .ToListAsync(cancel);
        var readers = Permission.ReadAllPlans.Roles();
        var whole = readers
            .Select(r => KeyValuePair.Create(r, people.Count(p => readers.FirstOrDefault(p.Roles.Contains, None) == r)))
            .Where(r => r.Value > 0)
            .ToList();
        var known = (await sight.Of<Agency>().AsNoTracking().ToListAsync(cancel)).ToLookup(
            a => a.Name,
            StringComparer.OrdinalIgnoreCase
        );
        var vocabulary = (await words.ReadAsync(cancel)).Vocabulary;
        var named = plan
            .Kept.Select(r => r.Text(Field.Agency))
            .Where(a => a.Length > 0)
            .Select(a => PlanAcceptance.UsualName(vocabulary, a))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase);
        return new(
            whole,
            [
                .. named.Select(n =>
                {
                    var agency = known[n].FirstOrDefault();
                    return new AgencyWillSee(
                        agency?.Name ?? n,
                        agency is null ? 0 : people.Count(p => p.AgencyId == agency.Id),
                        agency is null
                    );
                }),
            ]
        );
    }

    /// <summary>No role at all.</summary>
    private const Role None = (Role)(-1);
}
