using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Rules;

/// <summary>What the rules ask by is open to everybody who is asked.</summary>
internal sealed class SettingsSeen : ISees<KeptRuleSettings>
{
    public IQueryable<KeptRuleSettings> VisibleTo(IQueryable<KeptRuleSettings> all, Person person, ThroughlineDb db) =>
        all;
}
