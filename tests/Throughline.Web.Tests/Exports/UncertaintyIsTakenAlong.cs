using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sylvan.Data.Csv;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Access;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Exports;

/// <summary>What was not certain at acceptance leaves the product beside the words that it is about, until it is settled.</summary>
[Trait("needs", "server")]
public sealed class UncertaintyIsTakenAlong
{
    private const string Column = "Not certain when it was read";

    /// <summary>It names two days, and one cell of its second row spans the columns of action and lead.</summary>
    private static readonly byte[] Uncertain = WordPaper.Write(
        new Paper(
            "uncertain",
            [
                new Title("Learning plan of the harbour"),
                new Para("Date of meeting: 14 July 2026"),
                new Para("Updated: 1 June 2026"),
                new Grid([
                    [new("Recommendation"), new("Agency"), new("Action"), new("Lead"), new("By when"), new("RAG")],
                    [new("Ask"), new("Northfold Police"), new("Write it down"), new("DN"), new("1 May 2027"), new("G")],
                    [
                        new("Listen"),
                        new("Northfold Health"),
                        new("Audit ten files in each team") { Across = 2 },
                        new("1 June 2027"),
                        new("A"),
                    ],
                ]),
            ]
        )
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task In_lists_sheets_and_the_API_beside_the_words_and_not_beside_others(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var plan = (await site.AcceptAsync((await site.ReadAsync("plan.docx", Uncertain))[0])).Split('/')[^1];

        var list = await CsvAsync(site, $"/exports/plans/{plan}/actions.csv");
        list.Single(r => r["Agency"] == "Northfold Health")[Column].ShouldStartWith("Action: ");
        list.Single(r => r["Agency"] == "Northfold Health")[Column].ShouldContain("spans 2 columns");
        list.Single(r => r["Agency"] == "Northfold Police")[Column].ShouldBeEmpty();
        (await CsvAsync(site, "/exports/csv/doubts"))
            .Select(r => (r["Field"], r["Settled"]))
            .ShouldBe([("PaperDay", ""), ("Action", "")], ignoreOrder: true);
        using var all = await JsonAsync(site, "/exports/everything.json");
        all.RootElement.GetProperty("doubts").GetArrayLength().ShouldBe(2);

        using var whole = await JsonAsync(site, $"/api/v1/plans/{plan}");
        whole.RootElement.GetProperty("uncertain").GetInt32().ShouldBe(2);
        var day = whole.RootElement.GetProperty("doubts").EnumerateArray().ShouldHaveSingleItem();
        day.GetProperty("field").GetString().ShouldBe("paperDay");
        day.GetProperty("why").GetString().ShouldNotBeNull().ShouldContain("several days");
        var doubt = (await ActionAsync(site, "Northfold Health")).Doubts.ShouldHaveSingleItem();
        (doubt.Field, doubt.Why.Contains("spans 2 columns", StringComparison.Ordinal)).ShouldBe(("action", true));
        (await ActionAsync(site, "Northfold Police")).Doubts.ShouldBeEmpty();

        (await SheetAsync(site, plan)).ShouldContain("spans 2 columns");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agency_takes_along_what_is_not_certain_of_its_own_part_and_of_no_others(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var plan = (await site.AcceptAsync((await site.ReadAsync("plan.docx", Uncertain))[0])).Split('/')[^1];
        var police = await LeadAsync(site, "Northfold Police");
        (await SheetAsync(police, plan)).ShouldNotContain(Column);
        (await CsvAsync(police, "/exports/csv/doubts")).Select(r => r["Field"]).ShouldBe(["PaperDay"]);
        using var theirs = await JsonAsync(police, $"/api/v1/plans/{plan}");
        theirs.RootElement.GetProperty("uncertain").GetInt32().ShouldBe(1);
        var health = await LeadAsync(site, "Northfold Health");
        (await SheetAsync(health, plan)).ShouldContain(Column);
        (await ActionAsync(health, "Northfold Health")).Doubts.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Until_it_is_settled_and_then_the_table_says_how(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var plan = (await site.AcceptAsync((await site.ReadAsync("plan.docx", Uncertain))[0])).Split('/')[^1];
        var before = await ActionAsync(site, "Northfold Health");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
            var open = await scope
                .ServiceProvider.GetRequiredService<ThroughlineDb>()
                .Set<PlanDoubt>()
                .SingleAsync(d => d.Field == "Action");
            await scope
                .ServiceProvider.GetRequiredService<SettlingDoubts>()
                .SettleAsync(open.Id, open.Version, default);
        }

        (await CsvAsync(site, $"/exports/plans/{plan}/actions.csv")).ShouldAllBe(r => r[Column] == "");
        (await SheetAsync(site, plan)).ShouldNotContain(Column);
        var after = await ActionAsync(site, "Northfold Health");
        after.Doubts.ShouldBeEmpty();
        after.Version.ShouldNotBe(before.Version, "what a program saw of it is not what stands");
        (await CsvAsync(site, "/exports/csv/doubts"))
            .Single(r => r["Field"] == "Action")["Settled"]
            .ShouldBe(SettlingDoubts.Right);
    }

    private static async Task<Site> LeadAsync(Site site, string agency) =>
        await site.AsAsync(
            Role.AgencyLead,
            await site.InDatabaseAsync(db =>
                db.Set<Agency>().Where(a => a.Name == agency).Select(a => a.Id).SingleAsync()
            )
        );

    private static async Task<(List<(string? Field, string Why)> Doubts, string? Version)> ActionAsync(
        Site site,
        string agency
    )
    {
        using var page = await JsonAsync(site, "/api/v1/actions");
        var action = page
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Single(a => a.GetProperty("agency").GetString() == agency);
        using var alone = await JsonAsync(site, "/api/v1/actions/" + action.GetProperty("id").GetString());
        alone.RootElement.GetRawText().ShouldBe(action.GetRawText());
        return (
            [
                .. action
                    .GetProperty("doubts")
                    .EnumerateArray()
                    .Select(d => (d.GetProperty("field").GetString(), d.GetProperty("why").GetString()!)),
            ],
            action.GetProperty("version").GetString()
        );
    }

    private static async Task<string> SheetAsync(Site site, string plan)
    {
        using var zip = new ZipArchive(
            new MemoryStream(await site.Client.GetByteArrayAsync($"/spreadsheets/plans/{plan}/file"))
        );
        var parts = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            parts.Append(await reader.ReadToEndAsync());
        }

        return parts.ToString();
    }

    private static async Task<JsonDocument> JsonAsync(Site site, string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(path));

    private static async Task<List<Dictionary<string, string>>> CsvAsync(Site site, string path)
    {
        using var reader = CsvDataReader.Create(
            new StringReader(await site.Client.GetStringAsync(path)),
            new CsvDataReaderOptions { BufferSize = 1 << 20 }
        );
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }
}
