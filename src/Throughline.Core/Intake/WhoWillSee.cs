using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>An agency of the plan and how many people act for it.</summary>
/// <param name="IsNew">It is not an agency of the partnership yet; acceptance adds it.</param>
/// <param name="Ended">It has ended and nobody follows it: its rows will be no agency's.</param>
public sealed record AgencyWillSee(string Name, int People, bool IsNew, bool Ended = false);

/// <summary>Who will see a plan once its reading is accepted.</summary>
/// <param name="Whole">How many people of each role will see all of it.</param>
/// <param name="Agencies">Those whose people will see their own rows of it.</param>
public sealed record WillSee(IReadOnlyList<KeyValuePair<Role, int>> Whole, IReadOnlyList<AgencyWillSee> Agencies)
{
    /// <summary>People who will see all of it.</summary>
    public int People => Whole.Sum(w => w.Value);
}

/// <summary>Says before acceptance who will see the plan, by the same table that decides it afterwards.</summary>
public sealed class WhoWillSee(Sight sight, LexiconBook words, TimeProvider clock)
{
    public async Task<WillSee> OfAsync(ReviewedPlan plan, CancellationToken cancel)
    {
        var people = await sight
            .Of<Account>()
            .AsNoTracking()
            .Where(a => !a.Stopped && a.ErasedAt == null)
            .Select(a => new
            {
                a.Id,
                a.Roles,
                a.AgencyId,
            })
            .ToListAsync(cancel);
        var readers = Permission.ReadAllPlans.Roles();
        var whole = readers
            .Select(r => KeyValuePair.Create(r, people.Count(p => readers.FirstOrDefault(p.Roles.Contains, None) == r)))
            .Where(r => r.Value > 0)
            .ToList();
        var register = await AgencyRegister.OfAsync(
            sight.Of<Agency>().AsNoTracking(),
            sight.Of<AgencyNameFrom>(),
            TheDayInBritain.At(clock.GetUtcNow().UtcDateTime),
            cancel
        );
        var accounts = people.Select(p => p.Id).ToHashSet();
        var seats = (await sight.Of<AgencySeat>().AsNoTracking().ToListAsync(cancel))
            .Where(s => accounts.Contains(s.AccountId))
            .ToLookup(s => s.AgencyId);
        var vocabulary = (await words.ReadAsync(cancel)).Vocabulary;
        var named = plan
            .Kept.Select(r => r.Text(Field.Agency))
            .Where(a => a.Length > 0)
            .Select(a => NamedAgency.Of(register, vocabulary, a))
            .DistinctBy(a => AgencyKey.Of(a.Name))
            .OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase);
        return new(
            whole,
            [
                .. named.Select(n => new AgencyWillSee(
                    n.Name,
                    n.Now is { } agency ? people.Count(p => p.AgencyId == agency.Id) + seats[agency.Id].Count() : 0,
                    n.IsNew,
                    n.Ended is not null
                )),
            ]
        );
    }

    /// <summary>No role at all.</summary>
    private const Role None = (Role)(-1);
}
