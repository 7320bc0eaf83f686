using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Reports;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Packs;

/// <summary>A pack with what is in it and which files it has.</summary>
public sealed record PackView(Pack Pack, IReadOnlyList<PackPart> Parts, bool HasPdf)
{
    /// <summary>What people call it.</summary>
    public string Name =>
        Pack.IsSupplement
            ? string.Create(CultureInfo.InvariantCulture, $"Supplement (issue {Pack.Number})")
            : string.Create(CultureInfo.InvariantCulture, $"Agenda and papers (issue {Pack.Number})");
}

/// <summary>Asks for packs, publishes them and takes them back.</summary>
public sealed class PackDesk(Writes writes, Sight sight, MeetingPlanning meetings, PackReports reports)
{
    /// <summary>A meeting's packs, the last first.</summary>
    public async Task<List<PackView>> OfAsync(Guid meeting, CancellationToken cancel)
    {
        await meetings.ViewAsync(meeting, cancel);
        var packs = await sight
            .Of<Pack>()
            .AsNoTracking()
            .Where(p => p.MeetingId == meeting)
            .OrderByDescending(p => p.Number)
            .ToListAsync(cancel);
        var ids = packs.ConvertAll(p => p.Id);
        var printed = await sight
            .Of<PackFile>()
            .Where(f => ids.Contains(f.PackId) && f.Format == PackFormat.Pdf)
            .Select(f => f.PackId)
            .ToListAsync(cancel);
        return packs.ConvertAll(p => new PackView(
            p,
            PartsOf(p).FindAll(x => x.PaperId is not null),
            printed.Contains(p.Id)
        ));
    }

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<Pack> OneAsync(Guid meeting, Guid id, CancellationToken cancel) =>
        await sight.Of<Pack>().SingleOrDefaultAsync(p => p.Id == id && p.MeetingId == meeting, cancel)
        ?? throw new NotHereException();

    /// <summary>A version of a pack; null where it has none in this format.</summary>
    /// <exception cref="NotHereException">There is no such pack that they may see.</exception>
    public async Task<byte[]?> FileAsync(
        Guid meeting,
        Guid id,
        PackAudience audience,
        PackFormat format,
        CancellationToken cancel
    )
    {
        var pack = await OneAsync(meeting, id, cancel);
        return await sight
            .Of<PackFile>()
            .Where(f => f.PackId == pack.Id && f.Audience == audience && f.Format == format)
            .Select(f => f.Bytes)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Asks for a pack to be built in the background.</summary>
    /// <param name="supplement">True for only what is not in those published.</param>
    /// <exception cref="RuleBrokenException">The agenda is empty, a paper is still being read, one is being built already, or
    /// nothing is new for a supplement.</exception>
    public async Task AskAsync(Guid meeting, bool supplement, CancellationToken cancel)
    {
        var view = await meetings.ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(view.Meeting.State != MeetingState.CalledOff, "The meeting is called off, so it has no pack.");
        Need.That(
            await sight.Of<AgendaItem>().AnyAsync(i => i.MeetingId == meeting, cancel),
            "The agenda is empty. Add its items first."
        );
        Need.That(
            !await sight
                .Of<ItemPaper>()
                .AnyAsync(
                    p =>
                        p.MeetingId == meeting
                        && p.WithdrawnBecause == null
                        && (p.State == PaperState.Waiting || p.State == PaperState.Reading),
                    cancel
                ),
            "A paper is still being read. Ask again in a moment."
        );
        var packs = await sight.Of<Pack>().Where(p => p.MeetingId == meeting).ToListAsync(cancel);
        Need.That(
            !packs.Exists(p => p.State is PackState.Waiting or PackState.Building),
            "A pack is being built already. It stands here when it is ready."
        );
        Need.That(
            !supplement || packs.Exists(p => p.State == PackState.Published),
            "A supplement goes with a pack that is published. Build the agenda and papers first."
        );
        var pack = writes.Add(
            new Pack
            {
                MeetingId = meeting,
                Number = packs.Select(p => p.Number).DefaultIfEmpty(0).Max() + 1,
                IsSupplement = supplement,
            }
        );
        writes.Record(PackEvents.AskedFor, pack);
        try
        {
            await writes.SaveAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Two people asked at once: the number was the other's.
            writes.Forget();
            throw new RuleBrokenException("A pack is being built already. It stands here when it is ready.", e);
        }
    }

    /// <summary>Makes a pack public. One that it replaces is taken back with a sentence that says so.</summary>
    /// <exception cref="RuleBrokenException">It is not ready, or papers changed since it was built.</exception>
    public async Task PublishAsync(Guid meeting, Guid id, int seen, CancellationToken cancel)
    {
        var pack = await OneAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(pack, seen);
        Need.That(pack.State == PackState.Ready, "Only a pack that is built and not yet published can be published.");
        var parts = PartsOf(pack);
        Need.That(
            await reports.AreAsBuiltAsync(meeting, parts, cancel),
            "A report changed since the pack was built. Build it again, and publish that one."
        );
        var items = await sight.Of<AgendaItem>().Where(i => i.MeetingId == meeting).ToListAsync(cancel);
        var papers = await PublishedPapers.SeenAsync(sight.Of<ItemPaper>(), sight.Of<Report>(), items, cancel);
        Need.That(
            parts.All(p => !p.IsPublic || PublishedPapers.MayBeSeen(p, papers, items)),
            "Something in it is not public any more. Build it again, and publish that one."
        );
        // Last of all: what is frozen stays so, whatever comes after.
        await reports.FreezeAsync(meeting, parts, cancel);
        if (!pack.IsSupplement)
        {
            var replaced = await sight
                .Of<Pack>()
                .Where(p => p.MeetingId == meeting && p.State == PackState.Published)
                .ToListAsync(cancel);
            foreach (var old in replaced)
            {
                TakeBack(
                    old,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Replaced by issue {pack.Number}, which says what changed."
                    )
                );
            }
        }

        (pack.State, pack.PublishedAt) = (PackState.Published, writes.Now);
        writes.Record(PackEvents.Published, pack);
        writes.Change(pack);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Takes a published pack back; the public sees that it was, and why.</summary>
    /// <exception cref="RuleBrokenException">It is not published, or nobody says why.</exception>
    public async Task WithdrawAsync(Guid meeting, Guid id, int seen, string? why, CancellationToken cancel)
    {
        var pack = await OneAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(pack, seen);
        Need.That(pack.State == PackState.Published, "Only a published pack can be taken back.");
        TakeBack(pack, Need.Words(why, "why", "Say why it is taken back: the public reads it, so it names nobody."));
        await writes.SaveAsync(cancel);
    }

    private void TakeBack(Pack pack, string why)
    {
        (pack.State, pack.WithdrawnBecause) = (PackState.Withdrawn, why);
        writes.Record(PackEvents.Withdrawn, pack, "withdrawn", null, why);
        writes.Change(pack);
    }

    internal static List<PackPart> PartsOf(Pack pack) =>
        JsonSerializer.Deserialize<List<PackPart>>(pack.PartsJson) ?? [];
}
