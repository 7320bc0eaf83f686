using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Evidence;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Tells somebody where words stand: how many in each kind of thing, and what stands around them where they may read it.
/// </summary>
[SeesEverything("counts all; of what stands around words only that of records in sight is shown")]
internal sealed class WhereWordsStand(ThroughlineDb db, Actor actor, Readers readers, IEvidenceStore store)
{
    private const int MostShown = 5;

    private static readonly MethodInfo SeenOf = typeof(WhereWordsStand).GetMethod(
        nameof(SeenAsync),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    /// <param name="words">Each as it may stand in a text.</param>
    /// <param name="files">True to look into the files that are kept, too.</param>
    public async Task<WhereTheyStand> LookAsync(IReadOnlyList<string> words, bool files, CancellationToken cancel)
    {
        var phrases = new Phrases(words);
        var standing = new PlacesOfWords(db);
        var records = await standing.InRecordsAsync(phrases, cancel);
        var events = await standing.InEventsAsync(phrases, cancel);
        var found = files ? await new FilesWithWords(db, actor, readers, store).LookAsync(words, records, cancel) : [];
        return new(
            [
                .. (await KindsAsync(phrases, records, cancel))
                    .Concat(await HistoryAsync(phrases, events, cancel))
                    .OrderBy(k => k.Kind, StringComparer.Ordinal),
            ],
            [.. found.Where(f => f.Look is FileLook.Holds or FileLook.CannotTell)],
            found.Count(f => f.Look == FileLook.NotLookedInto),
            await InPeopleAsync(phrases, cancel)
        );
    }

    private async Task<List<StandingKind>> KindsAsync(Phrases phrases, List<HeldText> held, CancellationToken cancel)
    {
        var kinds = new List<StandingKind>();
        foreach (var kind in held.Where(h => !h.Column.Made).GroupBy(h => KindsInWords.Of(h.Table.Type)))
        {
            var seen = new HashSet<Guid>();
            foreach (var table in kind.GroupBy(h => h.Table.Type))
            {
                seen.UnionWith(await SeenOfAsync(table.Key, [.. table.Select(h => h.Record).Distinct()], cancel));
            }

            kinds.Add(
                Kind(
                    kind.Key,
                    [.. kind.Select(h => (h.Record, h.Count, Text: h.Stored))],
                    seen,
                    text => StoredText.Around(text, phrases)
                )
            );
        }

        return kinds;
    }

    private async Task<List<StandingKind>> HistoryAsync(
        Phrases phrases,
        List<HeldEvent> events,
        CancellationToken cancel
    ) =>
        events.Count == 0
            ? []
            :
            [
                Kind(
                    KindsInWords.History,
                    [.. events.Select(h => (h.Event.Id, h.Count, EventTexts.Of(h.Event, h.Part).Text!))],
                    await SeenAsync<AuditEvent>([.. events.Select(h => h.Event.Id).Distinct()], cancel),
                    text => StoredText.Around(text, phrases)
                ),
            ];

    private static StandingKind Kind(
        string name,
        List<(Guid Record, int Count, string Text)> texts,
        HashSet<Guid> seen,
        Func<string, string> around
    ) =>
        new(
            name,
            texts.Select(t => t.Record).Distinct().Count(),
            texts.Sum(t => t.Count),
            [.. texts.Where(t => seen.Contains(t.Record)).Take(MostShown).Select(t => around(t.Text))],
            texts.Select(t => t.Record).Distinct().Count(r => !seen.Contains(r))
        );

    /// <summary>Those of them that this person may see; none where nobody decided who sees such records.</summary>
    private Task<HashSet<Guid>> SeenOfAsync(Type type, List<Guid> ids, CancellationToken cancel) =>
        typeof(WhereWordsStand)
            .Assembly.GetTypes()
            .Any(t => !t.IsAbstract && t.IsAssignableTo(typeof(ISees<>).MakeGenericType(type)))
            ? (Task<HashSet<Guid>>)SeenOf.MakeGenericMethod(type).Invoke(this, [ids, cancel])!
            : Task.FromResult<HashSet<Guid>>([]);

    private async Task<HashSet<Guid>> SeenAsync<T>(List<Guid> ids, CancellationToken cancel)
        where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].Name;
        var seen = new HashSet<Guid>();
        foreach (var part in ids.Chunk(500))
        {
            seen.UnionWith(
                await db.SeenBy<T>(actor.Person)
                    .Where(x => part.Contains(EF.Property<Guid>(x, key)))
                    .Select(x => EF.Property<Guid>(x, key))
                    .ToListAsync(cancel)
            );
        }

        return seen;
    }

    private async Task<bool> InPeopleAsync(Phrases phrases, CancellationToken cancel) =>
        (await db.Set<Account>().Select(a => a.Name).ToListAsync(cancel))
            .Concat(await db.Set<Agency>().Select(a => a.Name).ToListAsync(cancel))
            .Concat(await db.Set<Body>().Select(b => b.Name).ToListAsync(cancel))
            .Any(phrases.StandIn);
}
