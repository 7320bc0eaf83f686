using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>What the forms about interests have in common.</summary>
public static class InterestForm
{
    public static IEnumerable<(string Value, string Text)> Kinds =>
        Enum.GetValues<InterestKind>().Select(k => (k.ToString(), k.Label()));
}
