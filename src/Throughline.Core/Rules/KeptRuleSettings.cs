using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Rules;

/// <summary>
/// What the partnership changed of the rules' thresholds and word lists; one row, or none while all is as shipped.
/// </summary>
[Table("rule_settings")]
[OfSubject(Subject.RuleSettings)]
public sealed class KeptRuleSettings : TrackedRecord
{
    /// <summary>The only row's id, so that two administrators cannot make two.</summary>
    public static readonly Guid TheOne = new("5e771265-0000-7000-8000-000000000001");

    /// <summary><c>RuleSettings</c> as JSON: only what differs from the shipped.</summary>
    public required string Json { get; set; }
}
