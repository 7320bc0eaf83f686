using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Meetings;
using Throughline.Documents;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>A paper as a person sends it.</summary>
/// <param name="Paragraph">Of Schedule 12A; needed for an exempt one.</param>
/// <param name="PublicInterest">Why it is kept; needed for an exempt one.</param>
public sealed record PaperInput(string? Title, PartStanding Standing, string? Paragraph, string? PublicInterest);

/// <summary>Takes files for items of an agenda, and says which of them the public may see.</summary>
public sealed class ItemPapers(
    ThroughlineDb db,
    Writes writes,
    Sight sight,
    Agendas agendas,
    ReadingLimits limits,
    ReportTemplates templates
)
{
    /// <summary>Bytes of one paper at most.</summary>
    public long MostBytes => limits.MaxFileBytes;

    /// <summary>A meeting's papers in the order of its items; those withdrawn among them.</summary>
    public async Task<List<ItemPaper>> OfAsync(Guid meeting, CancellationToken cancel) =>
        await sight
            .Of<ItemPaper>()
            .AsNoTracking()
            .Where(p => p.MeetingId == meeting)
            .OrderBy(p => p.Number)
            .ToListAsync(cancel);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<ItemPaper> OneAsync(Guid meeting, Guid id, CancellationToken cancel) =>
        await sight.Of<ItemPaper>().SingleOrDefaultAsync(p => p.Id == id && p.MeetingId == meeting, cancel)
        ?? throw new NotHereException();

    /// <summary>What of a paper goes into a pack, as HTML; null until it is read.</summary>
    public async Task<string?> WordsAsync(ItemPaper paper, CancellationToken cancel)
    {
        var blocks = await sight
            .Of<ItemPaperContent>()
            .Where(c => c.PaperId == paper.Id)
            .Select(c => c.BlocksJson)
            .SingleOrDefaultAsync(cancel);
        if (blocks is null)
        {
            return null;
        }

        var looks = await sight
            .Of<ItemPaperLook>()
            .Where(l => l.PaperId == paper.Id)
            .Select(l => l.Page)
            .ToListAsync(cancel);
        var html = new StringBuilder();
        PaperHtml.Write(
            html,
            PaperJson.Read(blocks),
            below: 2,
            new(page => looks.Contains(page) ? PackWriter.LookAt(paper.Id, page) : null, Instead: false)
        );
        return html.ToString();
    }

    /// <summary>A page of a paper as it looks, a JPEG.</summary>
    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<byte[]> LookAsync(Guid meeting, Guid id, int page, CancellationToken cancel)
    {
        var paper = await OneAsync(meeting, id, cancel);
        return await sight
                .Of<ItemPaperLook>()
                .Where(l => l.PaperId == paper.Id && l.Page == page)
                .Select(l => l.Bytes)
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotHereException();
    }

    /// <param name="name">The name that the browser gave: only its extension is kept.</param>
    /// <exception cref="RuleBrokenException">It has no title or no file, is too large or no paper; it is exempt and nobody
    /// says by what and why.</exception>
    public async Task AddAsync(
        Guid meeting,
        Guid item,
        PaperInput input,
        string? name,
        Stream? content,
        CancellationToken cancel
    )
    {
        var at = await agendas.ItemAsync(meeting, item, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var title = Need.Words(
            input.Title,
            "title",
            400,
            "Give the paper a title that names no child: it stands on the agenda."
        );
        var (paragraph, interest) = StandingOf(input);
        Need.That(content is not null, "Choose the file.", "file");
        var bytes = await ReadAsync(content!, cancel);
        var last = await sight
            .Of<ItemPaper>()
            .Where(p => p.AgendaItemId == at.Id)
            .MaxAsync(p => (int?)p.Number, cancel);
        var paper = writes.Add(
            new ItemPaper
            {
                MeetingId = meeting,
                AgendaItemId = at.Id,
                Number = (last ?? 0) + 1,
                Title = title,
                Standing = input.Standing,
                Paragraph = paragraph,
                PublicInterest = interest,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            }
        );
        db.Set<ItemPaperContent>()
            .Add(
                new ItemPaperContent
                {
                    PaperId = paper.Id,
                    Extension = ExtensionOf(name),
                    Bytes = bytes,
                }
            );
        writes.Record(PackEvents.PaperSent, paper, "content", null, paper.Sha256);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Makes a paper public, exempt or confidential. What the public could see of it is gone at once.</summary>
    /// <exception cref="RuleBrokenException">It is exempt and nobody says by what and why.</exception>
    public async Task StandAsync(Guid meeting, Guid id, int seen, PaperInput input, CancellationToken cancel)
    {
        var paper = await OneAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(paper, seen);
        var before = Told(paper);
        (paper.Paragraph, paper.PublicInterest) = StandingOf(input);
        paper.Standing = input.Standing;
        if (before != Told(paper))
        {
            writes.Record(PackEvents.StandingChanged, paper, "standing", before, Told(paper));
            writes.Change(paper);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">Nobody says why.</exception>
    public async Task WithdrawAsync(Guid meeting, Guid id, int seen, string? why, CancellationToken cancel)
    {
        var paper = await OneAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(paper, seen);
        paper.WithdrawnBecause = Need.Words(why, "why", "Say why it is taken out: it was among the papers.");
        writes.Record(PackEvents.PaperWithdrawn, paper, "withdrawn", null, paper.WithdrawnBecause);
        writes.Change(paper);
        await writes.SaveAsync(cancel);
    }

    /// <summary>The paragraph goes before the public, so it is a number of the schedule and no words of anybody.</summary>
    private (string? Paragraph, string? Interest) StandingOf(PaperInput input) =>
        input.Standing == PartStanding.Public
            ? (null, null)
            : (
                input.Standing == PartStanding.Confidential ? null
                : templates.ParagraphsOf(input.Paragraph) is { } named ? string.Join(", ", named)
                : throw new RuleBrokenException(
                    "Name the paragraph of Schedule 12A by which it is exempt, such as 1 or 2.",
                    "paragraph"
                ),
                Need.Words(
                    input.PublicInterest,
                    "interest",
                    "Say why it is kept from the public: the public interest in keeping it, weighed against that in disclosing it."
                )
            );

    private async Task<byte[]> ReadAsync(Stream content, CancellationToken cancel)
    {
        var bytes =
            await SentBytes.ReadAsync(content, limits.MaxFileBytes, cancel)
            ?? throw new RuleBrokenException(
                $"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Send it in parts.",
                "file"
            );
        try
        {
            new DocumentReader(limits).CheckBeginning(bytes);
        }
        catch (UnreadableDocumentException e)
        {
            throw new RuleBrokenException(e.Message, "file");
        }

        return bytes;
    }

    private static string ExtensionOf(string? name)
    {
        var extension = Path.GetExtension(name ?? "");
        return extension.Length is > 1 and <= 10 && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? extension.ToLowerInvariant()
            : "";
    }

    private static string Told(ItemPaper paper) => $"{paper.Standing}; {paper.Paragraph}; {paper.PublicInterest}";
}
