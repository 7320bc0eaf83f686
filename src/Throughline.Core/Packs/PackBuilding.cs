using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Packs;

/// <summary>Puts a pack together from its meeting's agenda and papers, and keeps its files.</summary>
[SeesEverything("builds packs in the background; who may look at one is asked when they do")]
internal sealed class PackBuilding(ThroughlineDb db, Writes writes, PackReports reports, PackPrinting printing)
{
    /// <summary>Builds one pack whose lease this node holds. Nothing is kept of one that is not whole.</summary>
    public async Task BuildAsync(Pack pack, CancellationToken cancel)
    {
        var before = await db.Set<Pack>()
            .AsNoTracking()
            .Where(p => p.MeetingId == pack.MeetingId && p.State == PackState.Published)
            .OrderBy(p => p.Number)
            .ToListAsync(cancel);
        var source = await SourceAsync(pack, before, cancel);
        var first = pack.IsSupplement ? before.Select(p => p.LastPage).DefaultIfEmpty(0).Max() + 1 : 1;
        var printed = printing.Print(source, first, cancel);
        await db.Set<PackFile>().Where(f => f.PackId == pack.Id).ExecuteDeleteAsync(cancel);
        var sums = Keep(pack.Id, PackAudience.Members, printed.Members)
            .Concat(Keep(pack.Id, PackAudience.Public, printed.Public))
            .ToList();
        var parts = PartsOf(source, printed);
        pack.PartsJson = JsonSerializer.Serialize(parts);
        pack.Changes =
            before.Count == 0
                ? null
                : PackChanges.Between(before.SelectMany(PackDesk.PartsOf), parts, pack.IsSupplement);
        (pack.FirstPage, pack.LastPage) = (first, printed.Last);
        pack.Failure = printed.Members.Pdf is null ? Throughline.Documents.Outside.OutsidePrograms.HowToGetPdf : null;
        (pack.State, pack.LeaseOwner, pack.LeaseUntil) = (PackState.Ready, null, null);
        writes.Record(PackEvents.Built, pack, "files", null, string.Join("; ", sums));
        writes.Change(pack);
        await writes.SaveAsync(cancel);
    }

    private IEnumerable<string> Keep(Guid pack, PackAudience audience, PrintedPack printed)
    {
        foreach (
            var (format, bytes) in new (PackFormat, byte[]?)[]
            {
                (PackFormat.Html, printed.Html),
                (PackFormat.Pdf, printed.Pdf),
                (PackFormat.Docx, printed.Docx),
            }
        )
        {
            if (bytes is not null)
            {
                db.Set<PackFile>()
                    .Add(
                        new PackFile
                        {
                            PackId = pack,
                            Audience = audience,
                            Format = format,
                            Bytes = bytes,
                        }
                    );
                yield return $"{audience} {format} {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
            }
        }
    }

    private async Task<PackSource> SourceAsync(Pack pack, List<Pack> before, CancellationToken cancel)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == pack.MeetingId, cancel);
        var body = await db.Set<Body>().AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, cancel);
        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(i => i.MeetingId == meeting.Id)
            .OrderBy(i => i.Number)
            .ToListAsync(cancel);
        var papers = await (
            from paper in db.Set<ItemPaper>().AsNoTracking()
            join content in db.Set<ItemPaperContent>() on paper.Id equals content.PaperId
            where paper.MeetingId == meeting.Id && paper.WithdrawnBecause == null
            orderby paper.Number
            select new { Paper = paper, content.BlocksJson }
        ).ToListAsync(cancel);
        var looks = (
            await (
                from look in db.Set<ItemPaperLook>().AsNoTracking()
                join paper in db.Set<ItemPaper>() on look.PaperId equals paper.Id
                where paper.MeetingId == meeting.Id && paper.WithdrawnBecause == null
                select look
            ).ToListAsync(cancel)
        ).ToLookup(l => l.PaperId);
        var known = pack.IsSupplement
            ? before.SelectMany(PackDesk.PartsOf).Select(p => (p.PaperId, p.Print)).ToHashSet()
            : [];
        var written = await reports.OfAsync(meeting.Id, cancel);
        var made = items.ConvertAll(i => new PackItem(
            i.Id,
            i.Number,
            i.Title,
            i.Lead,
            i.ExemptParagraph,
            [
                .. written
                    .Where(r => r.ItemId == i.Id)
                    .Select(r => r.Paper)
                    .Concat(
                        papers
                            .Where(p => p.Paper.AgendaItemId == i.Id)
                            .Select(p => PaperOf(p.Paper, p.BlocksJson, looks[p.Paper.Id]))
                    )
                    .Where(p => !known.Contains((p.Id, p.Print))),
            ]
        ));
        return new(
            body.Name,
            $"{body.Name}, {Day(meeting.Day)}"
                + (pack.IsSupplement ? ": supplement to the agenda" : ": agenda and papers"),
            string.Join(", ", new[] { Day(meeting.Day), meeting.Time, meeting.Venue }.OfType<string>()),
            pack.IsSupplement ? made.FindAll(i => i.Papers.Count > 0) : made
        );
    }

    private static PackPaper PaperOf(ItemPaper paper, string? blocks, IEnumerable<ItemPaperLook> looks) =>
        new(
            paper.Id,
            paper.Title,
            paper.Standing,
            paper.Paragraph,
            paper.State == PaperState.Ready && blocks is not null ? PaperJson.Read(blocks) : null,
            PackPrint.Of(paper.Title, $"{paper.Standing} {paper.Paragraph}", blocks ?? "")
        )
        {
            Missing = "it could not be read",
            Looks = looks.ToDictionary(l => l.Page, l => l.Bytes),
        };

    private static List<PackPart> PartsOf(PackSource source, PrintedVersions printed) =>
        [
            // A line of the agenda names who presents it, which a line that is not public does not.
            .. source.Items.Select(i => new PackPart(
                i.Id,
                null,
                $"{i.Number}. {i.Title}",
                "",
                i.Paragraph is null,
                0,
                0
            )),
            .. source.Items.SelectMany(i =>
                i.Papers.Where(p => p.Blocks is not null)
                    .Select(p =>
                    {
                        var range = printed.Pages.GetValueOrDefault(p.Id);
                        return new PackPart(
                            i.Id,
                            p.Id,
                            $"{i.Number}. {p.Title}",
                            p.Print,
                            PackBook.IsPublic(i, p),
                            range.First,
                            range.Last
                        );
                    })
            ),
        ];

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
