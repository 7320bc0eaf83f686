using Throughline.Core.Snapshots;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>
/// Which questions a person sees: those about rows that they may see; the people of an agency none about the plan
/// as a whole, and none that another agency is asked, unless it is asked about a row that they share.
/// </summary>
internal sealed class QuestionSight
{
    private readonly bool _narrow;
    private readonly Person _person;
    private readonly Dictionary<string, Guid?> _actions;
    private readonly Dictionary<string, Guid?> _responses;
    private readonly Dictionary<string, Guid> _agencies;

    public QuestionSight(SnapshotContent content, Person person)
    {
        (_person, _narrow) = (person, person.SeesOnlyOwnAgency);
        var seen = content.For(person);
        var responses = seen
            .Recommendations.SelectMany(r => r.Responses)
            .Where(r => !_narrow || person.ActsFor(r.AgencyId));
        _actions = seen.AllActions().ToDictionary(a => a.Id.ToString(), a => a.AgencyId);
        _responses = responses.ToDictionary(r => r.Id.ToString(), r => r.AgencyId);
        _agencies = content
            .Agencies.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
    }

    public bool Includes(Raised raised) =>
        !_narrow
        || raised.Words.All(w => w.Row is { } row && (_actions.ContainsKey(row) || _responses.ContainsKey(row)))
            && IsAskedOfThem(raised);

    /// <summary>
    /// "A answers 8 of 9 questions, and has no row under 3a" rests on a row of B, and tells B of A.
    /// </summary>
    private bool IsAskedOfThem(Raised raised) =>
        raised.Agency is not { } name
        || (_agencies.TryGetValue(name, out var asked) && (_person.ActsFor(asked) || IsOfARowTheyShare(raised, asked)));

    private bool IsOfARowTheyShare(Raised raised, Guid asked) =>
        raised.Chief.Row is { } row && _actions.TryGetValue(row, out var agency) && agency == asked;

    public FoundQuestion Place(Raised raised, Dictionary<string, (Guid Id, ChallengeState State)> known)
    {
        var fingerprint = Questions.Fingerprint.Of(raised);
        var row = raised.Chief.Row ?? "";
        var isAction = _actions.TryGetValue(row, out var agency);
        agency ??=
            _responses.GetValueOrDefault(row)
            ?? (raised.Agency is { } name && _agencies.TryGetValue(name, out var id) ? id : null);
        (Guid Id, ChallengeState State)? challenge = known.TryGetValue(fingerprint, out var k) ? k : null;
        return new(raised, fingerprint, isAction ? Guid.Parse(row) : null, agency, challenge?.Id, challenge?.State);
    }
}
