using Throughline.Core.Plans;
using Throughline.Domain.Intake;

namespace Throughline.Core.Threads;

/// <summary>
/// An agency is silent when nothing stands in its answer, or only words that say nothing, and it never updated an
/// action.
/// </summary>
internal static class AgencySilence
{
    /// <returns>What stands there instead of an answer; null when the agency is not silent.</returns>
    public static string? Of(Response response, List<ActionThread> actions, Vocabulary vocabulary)
    {
        string?[] said =
        [
            response.Text,
            .. actions.SelectMany(a =>
                new[] { a.Action.Text, a.Action.Description, a.Action.Update, a.Action.PreviousUpdate }
            ),
        ];
        if (actions.Exists(a => a.Updates > 0) || said.Any(s => s is not null && !vocabulary.IsSilentAnswer(s)))
        {
            return null;
        }

        return said.FirstOrDefault(s => !string.IsNullOrWhiteSpace(s)) is { } words
            ? $"“{words.Trim()}”"
            : "has not answered";
    }
}
