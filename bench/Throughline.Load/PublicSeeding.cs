using System.Text;
using System.Text.Json;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Domain.Access;

namespace Throughline.Load;

/// <summary>Fills an empty database with meetings whose packs are published: twelve items and about 20 kB of papers each.</summary>
internal static class PublicSeeding
{
    private const int Items = 12,
        AtOnce = 50;

    public static async Task<int> RunAsync(string database, int meetings)
    {
        await using (var db = Database.Open(database))
        {
            await db.MigrateAsync();
        }

        var words = new Sentences(7);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var bodies = Enumerable
            .Range(1, 8)
            .Select(i => Stamped(new Body { Name = $"Marrowdale committee {i}", Kind = BodyKind.Committee }))
            .ToList();
        for (var first = 0; first < meetings; first += AtOnce)
        {
            await using var db = Database.Open(database);
            if (first == 0)
            {
                db.AddRange(bodies);
            }

            for (var i = first; i < Math.Min(meetings, first + AtOnce); i++)
            {
                var day = DateOnly.FromDateTime(now).AddDays(20 - i);
                Add(
                    db,
                    new Meeting
                    {
                        BodyId = bodies[i % bodies.Count].Id,
                        Day = day,
                        Time = "7.00 pm",
                        Venue = "Town Hall",
                    }
                );
            }

            await db.SaveChangesAsync();
        }

        return 0;

        void Add(ThroughlineDb db, Meeting meeting)
        {
            db.Add(Stamped(meeting));
            var items = Enumerable
                .Range(1, Items)
                .Select(n =>
                    Stamped(
                        new AgendaItem
                        {
                            MeetingId = meeting.Id,
                            Number = n,
                            Title = words.Next(),
                        }
                    )
                )
                .ToList();
            db.AddRange(items);
            var pack = Stamped(
                new Pack
                {
                    MeetingId = meeting.Id,
                    Number = 1,
                    State = PackState.Published,
                    PublishedAt = now,
                    PartsJson = JsonSerializer.Serialize(
                        items.Select(i => new PackPart(i.Id, null, $"{i.Number}. {i.Title}", "", true, 0, 0))
                    ),
                }
            );
            db.Add(pack);
            db.Add(
                new PackFile
                {
                    PackId = pack.Id,
                    Audience = PackAudience.Public,
                    Format = PackFormat.Html,
                    Bytes = Encoding.UTF8.GetBytes(
                        "<h1>Agenda</h1>"
                            + string.Concat(items.Select(i => $"<h2>{i.Title}</h2><p>{words.Some(18)}</p>"))
                    ),
                }
            );
        }

        T Stamped<T>(T record)
            where T : TrackedRecord
        {
            (record.CreatedAt, record.ChangedAt, record.CreatedBy, record.ChangedBy) = (now, now, "bench", "bench");
            return record;
        }
    }
}
