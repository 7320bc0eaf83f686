using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Packs;
using Throughline.Domain.Access;
using Throughline.Domain.Reports;
using Throughline.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Core.Tests.Packs;

/// <summary>Pages of a PDF that was sent stand in the pack as they look, one for one, with their words behind them.</summary>
[Trait("needs", "server")]
public sealed class PagesOfPapersInPacks
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Each_page_of_the_file_is_a_page_of_the_pack_and_the_public_sees_those_that_are_public(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var meeting = await PacksOnBothDatabases.LayAsync(database);
        await PacksOnBothDatabases.SendAsync(database, meeting, 0, "Charts", PartStanding.Public, Pdf("otter", 3));
        await PacksOnBothDatabases.SendAsync(database, meeting, 2, "Tenders", PartStanding.Exempt, Pdf("price", 2));
        var pack = await PacksOnBothDatabases.BuildAsync(database, meeting);
        await database.InScopeAsync(s =>
            s.GetRequiredService<PackDesk>().PublishAsync(meeting, pack.Id, pack.Version, default)
        );
        var parts = (await database.InScopeAsync(s => s.GetRequiredService<PackDesk>().OfAsync(meeting, default)))[
            0
        ].Parts;
        var (charts, tenders) = (parts.Single(p => p.Title == "1. Charts"), parts.Single(p => p.Title == "3. Tenders"));
        (charts.Last - charts.First + 1).ShouldBe(3);

        (await LookAsync(database, meeting, pack.Id, charts.PaperId!.Value, 3)).ShouldNotBeNull();
        (await LookAsync(database, meeting, pack.Id, charts.PaperId!.Value, 4)).ShouldBeNull();
        (await LookAsync(database, meeting, pack.Id, tenders.PaperId!.Value, 1)).ShouldBeNull("it is exempt");
        var html = await FileAsync(database, meeting, pack.Id, PackFormat.Html);
        Encoding.UTF8.GetString(html).ShouldContain($"src=\"looks/{charts.PaperId}/3\"");
        Encoding.UTF8.GetString(html).ShouldNotContain($"{tenders.PaperId}");
        using var printed = PdfDocument.Open(await FileAsync(database, meeting, pack.Id, PackFormat.Pdf));
        printed.GetPages().Count(p => p.GetImages().Any()).ShouldBe(3, "as many pages as the file has");

        // What becomes exempt is gone at once, its pictures too.
        await database.InScopeAsync(async s =>
        {
            var papers = s.GetRequiredService<ItemPapers>();
            var paper = await papers.OneAsync(meeting, charts.PaperId!.Value, default);
            await papers.StandAsync(
                meeting,
                paper.Id,
                paper.Version,
                new(null, PartStanding.Exempt, "2", "It names a family"),
                default
            );
        });
        (await LookAsync(database, meeting, pack.Id, charts.PaperId!.Value, 3)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Where_words_are_taken_out_of_a_paper_its_pictures_go(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: PacksOnBothDatabases.WithoutPrinting);
        var meeting = await PacksOnBothDatabases.LayAsync(database);
        await PacksOnBothDatabases.SendAsync(
            database,
            meeting,
            0,
            "Charts",
            PartStanding.Public,
            Pdf("quillfeather", 2)
        );
        await PacksOnBothDatabases.SendAsync(database, meeting, 0, "Others", PartStanding.Public, Pdf("heron", 1));
        await PacksOnBothDatabases.BuildAsync(database, meeting);
        (await LooksAsync(database)).ShouldBe(3);

        await Privacy.Words.Child.TakeOutAsync(database, "quillfeather");

        (await LooksAsync(database)).ShouldBe(1);
    }

    private static Task<int> LooksAsync(TestDatabase database) =>
        database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<ItemPaperLook>().CountAsync());

    private static Task<byte[]?> LookAsync(TestDatabase database, Guid meeting, Guid pack, Guid paper, int page) =>
        database.AsAsync(
            Person.Nobody,
            s => s.GetRequiredService<PublishedPapers>().LookAsync(meeting, pack, paper, page, default)
        );

    private static async Task<byte[]> FileAsync(TestDatabase database, Guid meeting, Guid pack, PackFormat format) =>
        (
            await database.AsAsync(
                Person.Nobody,
                s => s.GetRequiredService<PublishedPapers>().FileAsync(meeting, pack, format, default)
            )
        )!;

    private static byte[] Pdf(string words, int pages)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        for (var page = 1; page <= pages; page++)
        {
            var made = pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            made.AddText($"The {words} of page {page} is here.", 12, new PdfPoint(60, 700), font);
            made.DrawRectangle(new PdfPoint(60, 400), 100, 30 * page, 2);
        }

        return pdf.Build();
    }
}
