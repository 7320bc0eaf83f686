using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Rules;

namespace Throughline.Core.Rules;

/// <summary>The settings in force: the shipped ones with what this partnership changed.</summary>
/// <param name="Settings">What the rules are asked with.</param>
/// <param name="Version">The version to change from; 0 while all is as shipped.</param>
public sealed record SettingsInForce(RuleSettings Settings, int Version);

/// <summary>Reads and changes the rules' settings.</summary>
public sealed class RuleBook(ThroughlineDb db, Writes writes, Actor actor)
{
    /// <summary>Words in one list.</summary>
    public const int MostWords = 500;

    /// <summary>Characters of a word or phrase.</summary>
    public const int LongestWord = 80;

    public static bool MayChange(Person person) => person.May(Permission.ChangeRules);

    public async Task<SettingsInForce> ReadAsync(CancellationToken cancel)
    {
        var stored = await db.Set<KeptRuleSettings>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == KeptRuleSettings.TheOne, cancel);
        return stored is null
            ? new(Shipped.Settings, 0)
            : new(Shipped.Settings.With(RuleSettings.Read(stored.Json)), stored.Version);
    }

    /// <summary>Changes the settings as a whole.</summary>
    /// <param name="seenVersion">The version that the person saw.</param>
    /// <returns>What is to be put right; null when saved.</returns>
    /// <exception cref="NotAllowedException">They are neither coordinator nor administrator.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed them meanwhile.</exception>
    public async Task<string?> ChangeAsync(RuleSettings changed, int seenVersion, string? why, CancellationToken cancel)
    {
        if (!MayChange(actor.Person))
        {
            throw new NotAllowedException("The rules' settings are changed by the coordinator or an administrator.");
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return "Say why, so that whoever sees other questions than last time knows.";
        }

        if (Problem(changed) is { } problem)
        {
            return problem;
        }

        var json = changed.Without(Shipped.Settings).Write();
        var stored = await db.Set<KeptRuleSettings>()
            .SingleOrDefaultAsync(s => s.Id == KeptRuleSettings.TheOne, cancel);
        if ((stored?.Version ?? 0) != seenVersion)
        {
            throw new ChangedMeanwhileException("Somebody else changed the settings while you were looking at them.");
        }

        Write(stored, seenVersion, json, why.Trim());
        await SaveAsync(cancel);
        return null;
    }

    private void Write(KeptRuleSettings? stored, int seenVersion, string json, string why)
    {
        var old = stored?.Json;
        if (stored is null)
        {
            stored = writes.Add(new KeptRuleSettings { Id = KeptRuleSettings.TheOne, Json = json });
        }
        else
        {
            writes.Change(stored, seenVersion);
            stored.Json = json;
        }

        writes.Record(RuleEvents.SettingsChanged, stored, "Json", old, json, why);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await writes.SaveAsync(cancel);
        }
        catch (DbUpdateException e)
        {
            // Two people made the first change in the same instant.
            writes.Forget();
            throw new ChangedMeanwhileException(
                "Somebody else changed the settings while you were looking at them.",
                e
            );
        }
    }

    private static string? Problem(RuleSettings changed)
    {
        foreach (var (name, words) in changed.Words)
        {
            if (words.Length > MostWords || words.Any(w => w.Length > LongestWord))
            {
                return $"The list “{name}” holds more than {MostWords} words, or one of more than "
                    + $"{LongestWord} characters.";
            }
        }

        var wrong = changed.Thresholds.FirstOrDefault(t => !double.IsFinite(t.Value) || t.Value < 0);
        return wrong.Key is null ? null : $"“{wrong.Key}” must be a number that is not below 0.";
    }
}
