using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Headings that end in "by" or say what comes after it: "To be finished by (month)", "Taken forward by".</summary>
internal sealed class HeadingEnds(VocabularyData words)
{
    private static readonly HashSet<string> Checking =
    [
        "monitored",
        "overseen",
        "off",
        "approved",
        "raised",
        "reviewed",
        "checked",
        "reported",
        "requested",
    ];
    private static readonly HashSet<string> Naming =
    [
        "date",
        "day",
        "month",
        "quarter",
        "when",
        "end",
        "who",
        "whom",
        "name",
        "role",
        "post",
        "which",
        "target",
    ];

    private readonly HashSet<string> _finishing = [.. words.Finishing];
    private readonly HashSet<string> _leading = [.. words.Leading];

    public HeadingMeaning? Read(ReadOnlySpan<string> tokens)
    {
        var by = tokens.LastIndexOf("by");
        if (by < 0 || by < tokens.Length - 3)
        {
            return Opening(tokens);
        }

        if (by + 1 < tokens.Length && !Naming.Contains(tokens[by + 1]))
        {
            return null;
        }

        var before = by > 0 ? tokens[by - 1] : "";
        return Checking.Contains(before) ? HeadingMeaning.Elsewhere
            : before is "measured" or "judged" ? HeadingMeaning.Of(Field.SuccessMeasure, Field.Outcome)
            : before is "evidenced" or "shown" ? HeadingMeaning.Of(Field.EvidenceOfCompletion, Field.Update)
            : tokens[0] == "to" && !IsLed(before) ? HeadingMeaning.Of(Field.Target)
            : _leading.Contains(before) ? HeadingMeaning.Of(Field.Owner, Field.Lead, Field.Target)
            : _finishing.Contains(before) ? HeadingMeaning.Of(Field.Target, Field.Owner)
            : null;
    }

    /// <summary>"Due for completion", "To do".</summary>
    private static HeadingMeaning? Opening(ReadOnlySpan<string> tokens) =>
        tokens[0] == "due" ? HeadingMeaning.Of(Field.Target)
        : tokens[0] == "to" && tokens[^1] is "do" or "done" or "taken" ? HeadingMeaning.Of(Field.Action)
        : null;

    private static bool IsLed(string word) => word is "led" or "owned" or "forward" or "out" or "driven" or "managed";
}
