using Throughline.Domain.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Rules;

/// <summary>How rules and their settings are said.</summary>
public static class RuleWords
{
    public static string Label(this RuleGroup group) =>
        group switch
        {
            RuleGroup.PromiseAndProof => "Promise and proof",
            RuleGroup.OwnershipAndTime => "Who and by when",
            RuleGroup.Measure => "How the difference is measured",
            RuleGroup.Silence => "Silence",
            RuleGroup.Copies => "The same words again",
            RuleGroup.Shape => "The plan as a whole",
            RuleGroup.Movement => "What changed",
            RuleGroup.ReviewAndPlan => "The review and its plan",
            RuleGroup.Memory => "What was recommended before",
            RuleGroup.Figures => "Figures",
        };

    /// <summary>The tag's colour; its words say the same.</summary>
    public static string Tag(this Severity severity) =>
        severity switch
        {
            Severity.Severe => "govuk-tag--red",
            Severity.Moderate => "govuk-tag--yellow",
            Severity.Minor => "govuk-tag--grey",
        };

    /// <summary>A setting's name as words: "sameAnswerShare" is "Same answer share".</summary>
    public static string SettingName(string name)
    {
        var words = string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString())
        );
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
