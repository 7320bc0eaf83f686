using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>What a person takes of a part.</summary>
/// <param name="Body">The body that it is of.</param>
/// <param name="Day">Of the meeting, for agendas and minutes.</param>
/// <param name="Time">When the meeting began, as people write it.</param>
/// <param name="Lines">Those that are ticked, each with its fields as the person left them.</param>
public sealed record TakenPart(
    Guid Body,
    DateOnly? Day,
    string? Time,
    string? Venue,
    IReadOnlyDictionary<int, IReadOnlyDictionary<ReadFieldKind, string?>> Lines
);

/// <summary>Makes records of what was read, all of what a person ticked or nothing.</summary>
public sealed class PaperTaking(
    Writes writes,
    Sight sight,
    MeetingPapersRead papers,
    ProgrammeTaking programmes,
    MembershipTaking memberships,
    LogTaking logs,
    AgendaTaking agendas,
    MinutesTaking minutes
)
{
    /// <returns>The meeting that it was of; null for a programme, a log or a membership.</returns>
    /// <exception cref="RuleBrokenException">Nothing is ticked, or a line lacks something; the field is named "l3.Title" for
    /// the fourth line.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else took one of the lines at the same moment.</exception>
    public async Task<Guid?> TakeAsync(
        Guid reading,
        PaperKind kind,
        int index,
        TakenPart taken,
        CancellationToken cancel
    )
    {
        sight.Person.Must(Permission.RunMeetings);
        var view = await papers.PartAsync(reading, kind, index, taken.Body, cancel);
        Need.That(view.Body is not null, "Choose the body that it is of.", "body");
        List<LineToTake> lines =
        [
            .. view
                .Lines.Where(l => l.Taken is null && taken.Lines.ContainsKey(l.Line.Key))
                .Select(l => new LineToTake(l.Line, taken.Lines[l.Line.Key])),
        ];
        Need.That(lines.Count > 0, $"Tick at least one {kind.Line()} that has not been taken yet.", "take");
        var (meeting, made) = kind switch
        {
            PaperKind.WorkProgramme => (null, await programmes.TakeAsync(view.Body!, view.Part.Year, lines, cancel)),
            PaperKind.Membership => (null, memberships.Take(view.Body!, lines)),
            PaperKind.ActionLog => (null, await logs.TakeAsync(view.Body!, lines, cancel)),
            PaperKind.Agenda => await agendas.TakeAsync(view.Body!, taken, lines, cancel),
            PaperKind.Minutes => await minutes.TakeAsync(view.Body!, view.Part, taken, lines, cancel),
        };
        foreach (var (line, record) in made)
        {
            var source = writes.Add(
                new MeetingSource
                {
                    RecordId = record,
                    DocumentId = view.Document,
                    ReadingId = reading,
                    Part = view.Part.NameOf(line.Line),
                    Page = line.Line.Place.Page,
                    Row = line.Line.Place.Line,
                }
            );
            writes.Record(MeetingEvents.TakenFromPaper, source, "part", null, source.Part);
        }

        try
        {
            await writes.SaveAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Each part of a reading becomes a record once: the database says who was first.
            writes.Forget();
            var parts = made.ConvertAll(m => view.Part.NameOf(m.Line.Line));
            if (
                !await sight.Of<MeetingSource>().AnyAsync(s => s.ReadingId == reading && parts.Contains(s.Part), cancel)
            )
            {
                throw;
            }

            throw new ChangedMeanwhileException("Somebody else took one of these lines a moment ago.", e);
        }

        return meeting;
    }
}

/// <summary>A ticked line, with its fields as the person left them.</summary>
public sealed record LineToTake(ReadLine Line, IReadOnlyDictionary<ReadFieldKind, string?> Typed)
{
    public string? this[ReadFieldKind kind] => Need.Optional(Typed.GetValueOrDefault(kind));

    /// <summary>The name of a field in the form.</summary>
    public string NameOf(ReadFieldKind kind) => FieldName(Line.Key, kind);

    public static string FieldName(int line, ReadFieldKind kind) => $"l{line}.{kind}";

    public string Words(ReadFieldKind kind, int most, string missing) =>
        Need.Words(this[kind], NameOf(kind), most, missing);

    public string? Optional(ReadFieldKind kind, int most) => Need.Optional(this[kind], NameOf(kind), most);

    /// <exception cref="RuleBrokenException">It is no single day.</exception>
    public DateOnly? Day(ReadFieldKind kind) =>
        this[kind] is not { } typed ? null
        : Domain.Calendar.TargetDate.Parse(typed) is { Kind: Domain.Calendar.TargetKind.Day, First: { } day } ? day
        : throw new RuleBrokenException("Write a day, such as 27 March 2027, or leave it empty.", NameOf(kind));
}
