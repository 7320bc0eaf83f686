using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// Somebody to look at, where they are signed in, an invitation that waits, a body, and a person named on the seeded
/// plan.
/// </summary>
internal sealed record AccessSeed(Guid Person, Guid Session, Guid Invitation, Guid Body, Guid Member)
{
    public static async Task<AccessSeed> AddAsync(Site site)
    {
        var person = await site.AsAsync("Seeded Person", null, Role.Reader);
        return await site.InDatabaseAsync(async db =>
        {
            var invitation = db.Add(
                new Invitation
                {
                    Email = "seeded@test.example",
                    Name = "Seeded",
                    Roles = [Role.Reader],
                    TokenHash = Secret.HashOf(Secret.New()),
                    ExpiresAt = new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            ).Entity;
            var body = db.Add(new Body { Name = "Seeded board", Kind = BodyKind.Board }).Entity;
            var member = db.Add(
                new PlanMember { PlanId = db.Set<Plan>().First().Id, PersonId = person.AccountId }
            ).Entity;
            await db.SaveChangesAsync();
            return new AccessSeed(
                person.AccountId,
                db.Set<SignInSession>().First(s => s.AccountId == person.AccountId).Id,
                invitation.Id,
                body.Id,
                member.Id
            );
        });
    }
}
