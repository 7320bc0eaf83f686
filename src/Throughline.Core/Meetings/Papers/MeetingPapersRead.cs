using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>A part of a paper in a list.</summary>
/// <param name="Taken">Lines that have become records.</param>
public sealed record ReadPartSummary(ReadPart Part, int Taken);

/// <summary>What a line is held against.</summary>
/// <param name="Taken">The record that it became; null while it is none.</param>
/// <param name="Known">What is known already and says the same; null for nothing.</param>
public sealed record ReadLineView(ReadLine Line, Guid? Taken, string? Known)
{
    /// <summary>True where it is ticked before anybody looked.</summary>
    public bool Proposed => Line.Proposed && Known is null;
}

/// <summary>A part with its lines, held against what is known of a body.</summary>
/// <param name="Body">Null until it is known which body it is of.</param>
/// <param name="Bodies">All that it may be of.</param>
public sealed record ReadPartView(
    Guid Reading,
    Guid Document,
    string DocumentName,
    ReadPart Part,
    Body? Body,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<ReadLineView> Lines
);

/// <summary>Agendas, minutes, programmes, logs and memberships that were read out of a paper, before they become records.</summary>
public sealed class MeetingPapersRead(Sight sight)
{
    /// <exception cref="NotHereException">There is no such reading, or it is not done.</exception>
    public async Task<(string Document, List<ReadPartSummary> Parts)> OfAsync(Guid reading, CancellationToken cancel)
    {
        var (stored, parts) = await ReadAsync(reading, cancel);
        var taken = await TakenAsync(reading, cancel);
        return (
            stored.Document!.Name,
            parts.ConvertAll(p => new ReadPartSummary(p, p.Lines.Count(l => taken.ContainsKey(p.NameOf(l)))))
        );
    }

    /// <param name="body">The body that a person chose; null for the one that the paper names.</param>
    /// <exception cref="NotHereException">There is no such part.</exception>
    public async Task<ReadPartView> PartAsync(
        Guid reading,
        PaperKind kind,
        int index,
        Guid? body,
        CancellationToken cancel
    )
    {
        var (stored, parts) = await ReadAsync(reading, cancel);
        var part = parts.Find(p => p.Kind == kind && p.Index == index) ?? throw new NotHereException();
        var bodies = await sight.Of<Body>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        var of = body is { } id ? bodies.Find(b => b.Id == id) : Named(part.Body, bodies);
        var taken = await TakenAsync(reading, cancel);
        var known = of is null ? null : await KnownOf.ReadAsync(sight, of, part, cancel);
        return new(
            reading,
            stored.DocumentId,
            stored.Document!.Name,
            part,
            of,
            bodies,
            [
                .. part.Lines.Select(l => new ReadLineView(
                    l,
                    taken.TryGetValue(part.NameOf(l), out var record) ? record : null,
                    known?.Of(l)
                )),
            ]
        );
    }

    /// <summary>Where a record was read; null for one that was typed.</summary>
    public async Task<MeetingSourceView?> SourceOfAsync(Guid record, CancellationToken cancel)
    {
        // What a paper is called may say more than everybody may know.
        var named = sight.Person.May(Permission.ReadDocuments);
        return await (
            from source in sight.Of<MeetingSource>()
            join document in sight.Of<StoredDocument>() on source.DocumentId equals document.Id
            where source.RecordId == record
            select new MeetingSourceView(source.ReadingId, named ? document.Name : null, source.Page, source.Row)
        ).FirstOrDefaultAsync(cancel);
    }

    private async Task<(StoredReading, List<ReadPart>)> ReadAsync(Guid id, CancellationToken cancel)
    {
        sight.Person.Must(Permission.ReadDocuments);
        var stored =
            await sight
                .Of<StoredReading>()
                .AsNoTracking()
                .Include(r => r.Document)
                .SingleOrDefaultAsync(r => r.Id == id && r.ResultJson != null, cancel)
            ?? throw new NotHereException();
        return (stored, ReadParts.Of(ReadingStore.ReadPack(stored.ResultJson!).Meetings));
    }

    private Task<Dictionary<string, Guid>> TakenAsync(Guid reading, CancellationToken cancel) =>
        sight
            .Of<MeetingSource>()
            .Where(s => s.ReadingId == reading)
            .ToDictionaryAsync(s => s.Part, s => s.RecordId, cancel);

    private static Body? Named(string? written, List<Body> bodies) =>
        written is null ? null
        : bodies.Find(b => SameWords.In(b.Name, written)) is { } same ? same
        : bodies.Where(b => NamedIn.Text(b.Name, written) || NamedIn.Text(written, b.Name)).ToList() is [var only]
            ? only
        : null;
}

/// <summary>Where a record was read.</summary>
/// <param name="Document">Null for people who may not read documents.</param>
/// <param name="Row">Null in a PDF.</param>
public sealed record MeetingSourceView(Guid Reading, string? Document, int Page, int? Row);
