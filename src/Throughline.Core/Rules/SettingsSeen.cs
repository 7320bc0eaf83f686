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

/// <summary>The partnership's own words are open to everybody whose papers are read by them.</summary>
internal sealed class OwnWordsSeen : ISees<KeptWords>
{
    public IQueryable<KeptWords> VisibleTo(IQueryable<KeptWords> all, Person person, ThroughlineDb db) => all;
}
