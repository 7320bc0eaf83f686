using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Rules;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Rules;

/// <summary>Thresholds, word lists, and which rules are on.</summary>
public sealed class SettingsModel(RuleBook book, Actor actor) : PageModel
{
    public RuleSettings Settings { get; private set; } = Shipped.Settings;
    public int SettingsVersion { get; private set; }
    public string? Why { get; private set; }
    public Problems Problems { get; private set; } = new();
    public bool Saved { get; private set; }

    public async Task OnGetAsync(bool saved, CancellationToken cancel)
    {
        Allowed();
        Saved = saved;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(int version, string? why, CancellationToken cancel)
    {
        Allowed();
        Why = why;
        var wrong = new List<(string, string)>();
        var typed = Typed(wrong);
        try
        {
            if (wrong.Count == 0)
            {
                if (await book.ChangeAsync(typed, version, why, cancel) is not { } problem)
                {
                    return Redirect(RuleLinks.RuleSettings(saved: true));
                }

                wrong.Add(("why", problem));
            }

            (Settings, SettingsVersion) = (typed, version);
        }
        catch (ChangedMeanwhileException e)
        {
            await LoadAsync(cancel);
            wrong.Add(("", e.Message + " Below is how they stand now: make your change again."));
        }

        Problems = new(wrong);
        return Page();
    }

    private RuleSettings Typed(List<(string, string)> wrong)
    {
        var thresholds = new Dictionary<string, double>();
        foreach (var (name, value) in Shipped.Settings.Thresholds)
        {
            var text = Request.Form["number-" + name].ToString().Trim();
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                thresholds[name] = number;
            }
            else
            {
                thresholds[name] = value;
                wrong.Add(("number-" + name, $"Write “{name}” as a number, such as 0.8 or 12."));
            }
        }

        var on = Request.Form["on"].ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Thresholds = thresholds,
            Words = Shipped.Settings.Words.ToDictionary(
                w => w.Key,
                w => Lines(Request.Form["words-" + w.Key].ToString())
            ),
            Off = [.. AllRules.InOrder.Select(r => r.Id).Where(n => !on.Contains(n))],
        };
    }

    private static string[] Lines(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal),
        ];

    private async Task LoadAsync(CancellationToken cancel)
    {
        var inForce = await book.ReadAsync(cancel);
        (Settings, SettingsVersion) = (inForce.Settings, inForce.Version);
    }

    /// <exception cref="NotAllowedException">They are neither coordinator nor administrator.</exception>
    private void Allowed()
    {
        if (!RuleBook.MayChange(actor.Person))
        {
            throw new NotAllowedException("The rules' settings are changed by the coordinator or an administrator.");
        }
    }
}
