using System.Globalization;

namespace Throughline.Core.Access;

/// <summary>Things of one kind that go from one agency to another, counted for people.</summary>
public sealed record MovedThings(string One, string Many, int Count)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"12 actions".</summary>
    public override string ToString() => $"{Count.ToString("N0", British)} {(Count == 1 ? One : Many)}";
}

/// <summary>What goes from one agency to another.</summary>
/// <param name="Everything">True when the two are one: all goes, past and open. False when the second follows the first:
/// what is open goes, what is over stays the first's.</param>
/// <param name="People">True when the first's people act for the second from now on.</param>
/// <param name="Why">Stands on the events of what goes.</param>
public sealed record AgencyMove(Agency From, Agency To, bool Everything, bool People, string Why)
{
    private readonly List<MovedThings> _things = [];

    /// <summary>What went, in the order of the capabilities.</summary>
    public IReadOnlyList<MovedThings> Things => _things;

    /// <summary>The actions that went, for what hangs on them.</summary>
    public HashSet<Guid> Actions { get; } = [];

    /// <summary>Accounts that act for another agency by it.</summary>
    public HashSet<Guid> Accounts { get; } = [];

    internal void Note(string one, string many, int count)
    {
        if (count > 0)
        {
            _things.Add(new(one, many, count));
        }
    }

    /// <summary>As one sentence part: "3 people, 12 actions"; "nothing" when nothing goes.</summary>
    public string Words => _things.Count == 0 ? "nothing" : string.Join(", ", _things);
}
