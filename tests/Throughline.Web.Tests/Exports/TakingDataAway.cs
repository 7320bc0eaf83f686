using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sylvan.Data.Csv;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Exports;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Exports;

/// <summary>
/// Exports: all that one may see and nothing else, readable by another program, harmless in a spreadsheet.
/// </summary>
[Trait("needs", "server")]
public sealed class TakingDataAway
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_row_and_every_word_is_in_the_csv_and_the_json(Provider provider)
    {
        await using var site = await SeededAsync(provider);
        var actions = await site.InDatabaseAsync(db => db.Set<PlanAction>().AsNoTracking().ToListAsync());
        var csv = await CsvAsync(site, "/exports/csv/actions");
        csv.Count.ShouldBe(actions.Count);
        csv.ToDictionary(r => r["Id"], r => r["Text"])
            .ShouldBe(actions.ToDictionary(a => a.Id.ToString(), a => a.Text ?? ""), ignoreOrder: true);
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/exports/everything.json"));
        json.RootElement.GetProperty("actions")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("id").GetGuid(), a => a.GetProperty("text").GetString())
            .ShouldBe(actions.ToDictionary(a => a.Id, a => a.Text), ignoreOrder: true);
        var first = json.RootElement.GetProperty("events").EnumerateArray().First();
        first.GetProperty("words").GetString().ShouldBe(EventTypes.WordsOf(first.GetProperty("code").GetString()!));
        (await CsvAsync(site, "/exports/csv/events"))
            .Single(r =>
                r["Code"] == ExportEvents.DataExported.Code && r["New"].Contains("json", StringComparison.Ordinal)
            )["Words"]
            .ShouldBe("data exported");
        (
            await site.InDatabaseAsync(db =>
                db.Set<AuditEvent>().CountAsync(e => e.Code == ExportEvents.DataExported.Code)
            )
        ).ShouldBe(3);
    }

    [Fact]
    public async Task An_agency_takes_away_its_own_part_and_no_role_but_the_administrators_the_events()
    {
        await using var site = await SeededAsync(Provider.Sqlite);
        var agency = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().Where(a => a.AgencyId != null).Select(a => a.AgencyId!.Value).FirstAsync()
        );
        var lead = await site.AsAsync(Role.AgencyLead, agency);
        using var json = JsonDocument.Parse(await lead.Client.GetStringAsync("/exports/everything.json"));
        json.RootElement.GetProperty("actions")
            .EnumerateArray()
            .Select(a => a.GetProperty("agencyId").GetGuid())
            .Distinct()
            .ShouldBe([agency]);
        json.RootElement.TryGetProperty("events", out _).ShouldBeFalse();
        json.RootElement.TryGetProperty("snapshots", out _).ShouldBeFalse();
        (await lead.Client.GetAsync("/exports/csv/events")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.AsAsync(Role.Reader)).Client.GetAsync("/exports/csv/events")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var text = json.RootElement.GetRawText();
        foreach (
            var other in await site.InDatabaseAsync(db =>
                db.Set<PlanAction>()
                    .Where(a =>
                        a.AgencyId != agency
                        && a.Text != null
                        && !db.Set<PlanAction>().Any(o => o.AgencyId == agency && o.Text == a.Text)
                    )
                    .Select(a => a.Id)
                    .ToListAsync()
            )
        )
        {
            text.ShouldNotContain(other.ToString());
        }
    }

    [Fact]
    public async Task No_cell_of_a_csv_is_a_formula_and_its_first_bytes_tell_excel_that_it_is_utf8()
    {
        await using var site = await SeededAsync(Provider.Sqlite);
        var action = await site.InDatabaseAsync(async db =>
        {
            var first = await db.Set<PlanAction>().FirstAsync();
            first.Text = "=HYPERLINK(\"http://evil\",\"click, \"\"me\"\"\")\r\nsecond line – ünïcode";
            await db.SaveChangesAsync();
            return first;
        });
        var bytes = await site.Client.GetByteArrayAsync($"/exports/plans/{action.PlanId}/actions.csv");
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var rows = Parse(bytes);
        rows.Single(r => r["Id"] == action.Id.ToString())["Action"].ShouldBe("'" + action.Text);
        rows.SelectMany(r => r.Values).Where(v => v.Length > 0 && "=+@".Contains(v[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plans_csv_is_narrowed_as_its_page_is()
    {
        await using var site = await SeededAsync(Provider.Sqlite);
        var plan = await site.InDatabaseAsync(db => db.Set<Plan>().Select(p => p.Id).FirstAsync());
        (await CsvAsync(site, $"/exports/plans/{plan}/actions.csv?rating=G")).ShouldAllBe(r => r["Rating"] == "G");
        var agency = await site.InDatabaseAsync(db =>
            db.Set<Agency>().Where(a => a.Name == "Northfold Police").Select(a => a.Id).SingleAsync()
        );
        var police = await CsvAsync(site, $"/exports/plans/{plan}/actions.csv?agency={agency}");
        police.ShouldNotBeEmpty();
        police.ShouldAllBe(r => r["Agency"] == "Northfold Police");
        (await CsvAsync(site, $"/exports/plans/{plan}/actions.csv")).Count.ShouldBe(
            await site.InDatabaseAsync(db => db.Set<PlanAction>().CountAsync()),
            "all, not one page of the plan's page"
        );
        var narrowed = await site.AskedAsync($"/exports/plans/{plan}/actions.csv", "nothing-like-this");
        (await CsvAsync(site, narrowed)).ShouldBeEmpty();
    }

    private static async Task<Site> SeededAsync(Provider provider)
    {
        var site = await Site.OpenAsync(provider);
        await site.AcceptAsync(
            (await site.ReadAsync("pack.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        return site;
    }

    private static async Task<List<Dictionary<string, string>>> CsvAsync(Site site, string path) =>
        Parse(await site.Client.GetByteArrayAsync(path));

    /// <summary>Read by another program's reader, so that ours is not its own judge.</summary>
    private static List<Dictionary<string, string>> Parse(byte[] bytes)
    {
        using var reader = CsvDataReader.Create(
            new StreamReader(new MemoryStream(bytes), Encoding.UTF8),
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
