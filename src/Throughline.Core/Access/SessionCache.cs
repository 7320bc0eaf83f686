using System.Collections.Concurrent;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>Who a session is, remembered for two seconds, so that a page and its parts ask the database once.</summary>
/// <remarks>
/// What is revoked or changed on this node is forgotten at once. Another node behind the same proxy learns of it within
/// two seconds:
/// the price of not asking the database on every request.
/// </remarks>
public sealed class SessionCache(TimeProvider clock)
{
    /// <summary>How long another node may still believe a session that was revoked here.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(2);

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (Person Person, DateTimeOffset Until)> _known = [];

    internal Person? Find(Guid session) =>
        _known.TryGetValue(session, out var known) && known.Until > clock.GetUtcNow() ? known.Person : null;

    internal void Keep(Guid session, Person person)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[session] = (person, clock.GetUtcNow() + Keeps);
    }

    /// <summary>Forgets every session of everybody: after agencies changed.</summary>
    internal void ForgetAll() => _known.Clear();

    /// <summary>Forgets every session of a person: after any change of what they may do.</summary>
    internal void Forget(Guid account)
    {
        foreach (var (session, known) in _known)
        {
            if (known.Person.Id == account)
            {
                _known.TryRemove(session, out _);
            }
        }
    }
}
