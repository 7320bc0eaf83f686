using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Kill;

/// <summary>What people do, and the note of each yes they were given.</summary>
internal sealed class Jobs(Ledger ledger, Browser coordinator, Browser lead)
{
    private static readonly byte[] Paper = TextPaper.Write(Layouts.BrokenPages());

    /// <summary>Does a job over and over until the product no longer answers.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> job, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await job(stop);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                ledger.NoteCutOff();
                return;
            }
        }
    }

    /// <summary>Uploads a paper, waits for its reading, puts a row right, and accepts the plan.</summary>
    public async Task FromPaperToPlanAsync(CancellationToken stop)
    {
        byte[] bytes = [.. Paper, .. Encoding.UTF8.GetBytes($"\n{Mark()}\n")];
        var upload = await coordinator.PageAsync("/intake/upload");
        var reading = await coordinator.SendAsync(
            "/intake/upload",
            upload.Forms.First(f => f.QuerySelector("input[type=file]") is not null),
            [],
            ("files", "paper.txt", bytes)
        );
        if (reading?.StartsWith("/intake/readings/", StringComparison.Ordinal) != true)
        {
            return;
        }

        ledger.Note("uploads", Hash(bytes));
        while (
            !(await coordinator.TextAsync(reading + "/progress")).Contains(
                "\"finished\":true",
                StringComparison.Ordinal
            )
        )
        {
            await Task.Delay(30, stop);
        }

        var draft = (await coordinator.PageAsync(reading))
            .QuerySelector("a[href^='/intake/drafts/']")
            ?.GetAttribute("href");
        if (draft is null)
        {
            return;
        }

        await EditAsync(draft);
        var review = await coordinator.PageAsync(draft);
        if (
            Browser.FormOf(review, "Accept") is { } accept
            && await coordinator.SendAsync(draft, accept, []) is { } plan
            && plan.StartsWith("/plans/", StringComparison.Ordinal)
        )
        {
            ledger.Note("plans", plan.Split('/', '?')[2]);
        }
    }

    public async Task UpdateAsync(CancellationToken stop)
    {
        var page = await lead.PageAsync("/my-agency");
        var forms = page
            .Forms.Where(f =>
                f.Method == "post"
                && (f.GetAttribute("action") ?? "").Contains("handler=Update", StringComparison.Ordinal)
            )
            .ToList();
        if (forms.Count == 0)
        {
            await Task.Delay(100, stop);
            return;
        }

        var mark = Mark();
        if (
            await lead.SendAsync(
                "/my-agency",
                forms[Random.Shared.Next(forms.Count)],
                new() { ["text"] = $"The audit was done. {mark}", ["do"] = "submit" }
            )
            is not null
        )
        {
            ledger.Note("updates", mark);
        }
    }

    public async Task EvidenceAsync(CancellationToken stop)
    {
        var links = (await lead.PageAsync("/my-agency"))
            .QuerySelectorAll("a[href^='/evidence/of/']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        if (links.Count == 0)
        {
            await Task.Delay(100, stop);
            return;
        }

        var path = links[Random.Shared.Next(links.Count)];
        if (Browser.FormOf(await lead.PageAsync(path), "Add") is not { } form)
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(
            $"Audit of twenty cases\n{Mark()}\n" + new string('x', Random.Shared.Next(200_000))
        );
        var values = new Dictionary<string, string>
        {
            ["title"] = "Audit of twenty cases",
            ["kind"] = "File",
            ["from"] = "1 March 2026",
            ["to"] = "31 May 2026",
            ["shows"] = "That visits were made in time.",
        };
        if (await lead.SendAsync(path, form, values, ("file", "audit.txt", bytes)) is not null)
        {
            ledger.Note("evidence files", Hash(bytes));
        }
    }

    /// <summary>The coordinator accepts what was submitted.</summary>
    public async Task DecideAsync(CancellationToken stop)
    {
        var page = await coordinator.PageAsync("/updates");
        if (
            Browser.FormOf(page, "Decide") is not { } form
            || form.QuerySelector("button[name=one][value^='accept:']")?.GetAttribute("value") is not { } accept
        )
        {
            await Task.Delay(100, stop);
            return;
        }

        if (await coordinator.SendAsync("/updates", form, new() { ["one"] = accept }) is not null)
        {
            ledger.Note("decisions", accept.Split(':')[1]);
        }
    }

    private async Task EditAsync(string draft)
    {
        var row = (await coordinator.PageAsync(draft))
            .QuerySelector("article a[href*='/rows/']")
            ?.GetAttribute("href")
            ?.Split('#')[0];
        if (row is null || Browser.FormOf(await coordinator.PageAsync(row), "Save") is not { } save)
        {
            return;
        }

        var mark = Mark();
        if (
            await coordinator.SendAsync(row, save, new() { ["field.Action"] = $"Audit twenty cases. {mark}" })
            is not null
        )
        {
            ledger.Note("edits", mark);
        }
    }

    private static string Mark() => $"kill-{Guid.NewGuid():N}";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
