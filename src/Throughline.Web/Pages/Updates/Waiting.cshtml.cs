using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Updates;

/// <summary>
/// The coordinator's queue: each update beside what stands in the plan; accepted or sent back with words, one or many
/// at once.
/// </summary>
public sealed class WaitingUpdatesModel(WaitingUpdates queue, UpdateDecisions decisions) : PageModel
{
    private const string TooLate =
        "Somebody else decided one of these while you were looking at them. Below is what still waits.";

    public QueuePage View { get; private set; } = null!;
    public Guid? Agency { get; private set; }
    public Guid? Plan { get; private set; }
    public string? Done { get; private set; }

    /// <summary>What stands above the list: nothing chosen, or too late.</summary>
    public string? Problem { get; private set; }

    /// <summary>What is wrong with single updates.</summary>
    public Dictionary<Guid, DecisionResult> Refused { get; private set; } = [];
    public Dictionary<Guid, string> Typed { get; private set; } = [];
    public string? TypedForAll { get; private set; }
    public HashSet<Guid> Chosen { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(
        Guid? agency,
        Guid? plan,
        int pageNumber,
        int accepted,
        int returned,
        CancellationToken cancel
    )
    {
        Done =
            accepted > 0
                ? $"{Words.Count(accepted, "update")} accepted. The plan shows {(accepted == 1 ? "it" : "them")} now."
            : returned > 0 ? $"{Words.Count(returned, "update")} sent back with your words."
            : null;
        return ShowAsync(agency, plan, pageNumber, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid? agency, Guid? plan, CancellationToken cancel) =>
        ListCsv.Of(
            "updates-waiting",
            await ListCsv.AllAsync(n => queue.PageAsync(agency, plan, n, cancel), v => v.Pages, v => v.Rows),
            ("Plan", r => r.Plan),
            ("Recommendation or question", r => r.Recommendation),
            ("Agency", r => r.Agency),
            ("Action", r => r.Action.Text ?? r.Action.Description),
            ("Rating now", r => r.Action.Rating),
            ("Rating asked for", r => r.Waiting.Rating),
            ("Why the rating changes", r => r.Waiting.RatingWhy),
            ("Update", r => r.Waiting.Text),
            ("Submitted on", r => r.Waiting.SubmittedAt),
            ("Submitted by", r => r.Waiting.SubmittedBy),
            ("Id", r => r.Waiting.Id)
        );

    /// <summary>One update of the list: <paramref name="one"/> is "accept:id", "joined:id" or "back:id".</summary>
    public Task<IActionResult> OnPostDecideAsync(
        string? one,
        string? many,
        List<Guid> chosen,
        string? wordsForAll,
        Guid? agency,
        Guid? plan,
        int pageNumber,
        CancellationToken cancel
    )
    {
        TypedForAll = wordsForAll;
        Chosen = [.. chosen];
        var parts = (one ?? "").Split(':');
        return parts.Length == 2 && Guid.TryParse(parts[1], out var id)
            ? TryAsync(parts[0], [id], Request.Form[$"words-{id}"], agency, plan, pageNumber, cancel)
            : TryAsync(many ?? "", chosen, wordsForAll, agency, plan, pageNumber, cancel);
    }

    private async Task<IActionResult> TryAsync(
        string what,
        List<Guid> updates,
        string? words,
        Guid? agency,
        Guid? plan,
        int pageNumber,
        CancellationToken cancel
    )
    {
        var results = new List<DecisionResult>();
        updates = what is "accept" or "back" or "joined" ? updates : [];
        try
        {
            results.AddRange(
                what == "back"
                    ? await decisions.SendBackAsync(updates, words, cancel)
                    : await decisions.AcceptAsync(updates.ConvertAll(u => Decision(u, what == "joined")), cancel)
            );
        }
        catch (ChangedMeanwhileException)
        {
            Problem = TooLate;
        }

        if (results.Count > 0 && results.TrueForAll(r => r.Missing))
        {
            return NotFound();
        }

        if (results.Count > 0 && results.TrueForAll(r => r.IsDone))
        {
            return Redirect(
                UpdateLinks.WaitingUpdates(
                    agency,
                    plan,
                    pageNumber,
                    what == "back" ? ("returned", results.Count) : ("accepted", results.Count)
                )
            );
        }

        Problem ??= updates.Count == 0 ? "Choose the updates that you decide on." : null;
        var done = results.Count(r => r.IsDone);
        Done =
            done > 0
                ? $"{Words.Count(done, "update")} {(what == "back" ? "sent back" : "accepted")}. Of the others each "
                    + $"says below why not."
                : null;
        Refused = results.Where(r => !r.IsDone).ToDictionary(r => r.UpdateId);
        Typed = Request
            .Form.Keys.Where(k => k.StartsWith("words-", StringComparison.Ordinal) && Guid.TryParse(k[6..], out _))
            .ToDictionary(
                k => Guid.Parse(k[6..], System.Globalization.CultureInfo.InvariantCulture),
                k => Request.Form[k].ToString()
            );
        return await ShowAsync(agency, plan, pageNumber, cancel);
    }

    private Decision Decision(Guid update, bool joined) =>
        new(
            update,
            Request.Form[$"seen-{update}"].ToString() is { Length: > 0 } seen ? seen : null,
            joined ? Request.Form[$"joined-{update}"].ToString() : null
        );

    private async Task<IActionResult> ShowAsync(Guid? agency, Guid? plan, int pageNumber, CancellationToken cancel)
    {
        (Agency, Plan) = (agency, plan);
        View = await queue.PageAsync(agency, plan, pageNumber, cancel);
        return Page();
    }
}
