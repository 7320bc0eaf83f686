using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Views;

/// <summary>A view by its name and the address to find it again; the query begins with "?" or is empty.</summary>
public sealed record ViewSummary(Guid Id, string Name, string Path, string Query);

/// <summary>A person's saved views: theirs alone.</summary>
public sealed partial class SavedViews(ThroughlineDb db, Actor actor, Writes writes)
{
    public const int Most = 100;
    private const int LongestName = 200,
        LongestQuery = 1000;

    public async Task<List<ViewSummary>> ListAsync(CancellationToken cancel)
    {
        var account = actor.Person.Id;
        return account is null
            ? []
            : await db.Set<SavedView>()
                .Where(v => v.AccountId == account)
                .OrderBy(v => v.Name)
                .Select(v => new ViewSummary(v.Id, v.Name, v.Path, v.Query))
                .ToListAsync(cancel);
    }

    /// <summary>Saves a list as it is narrowed now.</summary>
    /// <returns>A sentence that says what to do instead; null when it was saved.</returns>
    public async Task<string?> SaveAsync(string? name, string? path, string? query, CancellationToken cancel)
    {
        var account = actor.Person.Id ?? throw new NotAllowedException("Sign in with your own account to save views.");
        name = name?.Trim() ?? "";
        query =
            query is null or "" or "?" ? ""
            : query.StartsWith('?') ? query
            : "?" + query;
        if (await RefusalAsync(account, name, path, query, cancel) is { } refusal)
        {
            return refusal;
        }

        var view = writes.Add(
            new SavedView
            {
                AccountId = account,
                Name = name,
                Path = path!,
                Query = query,
            }
        );
        writes.Record(ViewEvents.Saved, view);
        await writes.SaveAsync(cancel);
        return null;
    }

    private async Task<string?> RefusalAsync(
        Guid account,
        string name,
        string? path,
        string query,
        CancellationToken cancel
    ) =>
        name.Length == 0 ? "Give the view a name."
        : name.Length > LongestName ? $"Give the view a name of {LongestName} letters at most."
        : !MayBeSaved(path)
            ? "Only lists of this site can be saved: plans, a plan, its overview, the overview of all plans, "
                + "and a search."
        : query.Length > LongestQuery ? "This list is narrowed by too many words to be saved. Take some out."
        : await db.Set<SavedView>().CountAsync(v => v.AccountId == account, cancel) >= Most
            ? $"You have {Most} saved views. Delete one first."
        : null;

    /// <returns>False when they have no such view.</returns>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancel)
    {
        var account = actor.Person.Id;
        if (
            account is null
            || await db.Set<SavedView>().SingleOrDefaultAsync(v => v.Id == id && v.AccountId == account, cancel)
                is not { } view
        )
        {
            return false;
        }

        db.Remove(view);
        writes.Record(ViewEvents.Deleted, view);
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>True for the addresses of this site's own lists, and for nothing that could lead elsewhere.</summary>
    public static bool MayBeSaved(string? path) => path is not null && Lists().IsMatch(path);

    [GeneratedRegex(
        @"\A/(?:plans|(?:overview/)?plans/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|search|overview)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Lists();
}
