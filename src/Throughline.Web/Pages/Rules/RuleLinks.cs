using Throughline.Domain.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Rules;

/// <summary>Addresses of the rules and their settings.</summary>
public static class RuleLinks
{
    public static string Rules() => "/rules";

    public static string Rule(string id) => $"/rules/{id}";

    public static string OwnWords(bool saved = false) => Address.With("/rules/words", ("saved", saved ? "true" : null));

    public static string RuleSettings(bool saved = false) =>
        Address.With("/rules/settings", ("saved", saved ? "true" : null));
}
