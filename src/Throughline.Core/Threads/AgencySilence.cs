using Throughline.Core.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Threads;

/// <summary>What stands where an agency's answer should, by the one definition of silence.</summary>
internal static class AgencySilence
{
    private static bool IsSilent(Response response, List<ActionThread> actions) =>
        actions.Count == 0
            ? Domain.Plans.Silence.IsNothing(response.Text)
            : actions.TrueForAll(a => a.Action.Answer == AgencyAnswer.Silent);

    /// <returns>What stands there instead of an answer; null when the agency has answered here.</returns>
    public static string? Of(Response response, List<ActionThread> actions)
    {
        if (response.AgencyId is null || !IsSilent(response, actions))
        {
            return null;
        }

        string?[] said =
        [
            response.Text,
            .. actions.SelectMany(a => new[] { a.Action.Update, a.Action.Text, a.Action.Description }),
        ];
        return said.FirstOrDefault(s => !string.IsNullOrWhiteSpace(s) && Domain.Plans.Silence.IsNothing(s)) is { } words
            ? $"“{words.Trim()}”"
            : "has not answered";
    }
}
