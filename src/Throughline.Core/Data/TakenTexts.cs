namespace Throughline.Core.Data;

/// <summary>
/// Texts of events out of which words were taken, as erasures say: the hash that the chain holds, and what must stand
/// there since. Whatever else stands there was changed.
/// </summary>
public sealed class TakenTexts
{
    /// <summary>The part that stands for an event from before as a whole, whose hash is made of its texts.</summary>
    public const string Whole = "event";

    private readonly Dictionary<(Guid Event, string Part), (string Before, string After)> _taken = [];

    /// <summary>Nothing was taken out of any event.</summary>
    public static TakenTexts None { get; } = new();

    /// <summary>Notes what an erasure says; a later one outweighs an earlier one.</summary>
    /// <param name="before">The hash that the chain holds.</param>
    /// <param name="after">The hash of what stands there now.</param>
    public void Add(Guid taken, string part, string before, string after) => _taken[(taken, part)] = (before, after);

    /// <summary>True when the event's hash is the one that its content gives, or gave before words were taken out.</summary>
    public bool Explains(AuditEvent e)
    {
        var now = AuditChain.HashOf(e);
        return _taken.TryGetValue((e.Id, Whole), out var taken)
            ? taken.Before == e.Hash && taken.After == now
            : e.Hash.Equals(now, StringComparison.Ordinal);
    }

    /// <summary>The first part of the event whose text is neither the one written nor what was left of it; null when all are.</summary>
    public string? Wrong(AuditEvent e)
    {
        if (e.Form == AuditChain.FormWithTexts)
        {
            return null;
        }

        var differing = EventTexts.Differing(e).ToList();
        return EventTexts.Parts.FirstOrDefault(part =>
            _taken.TryGetValue((e.Id, part), out var taken)
                ? taken.Before != EventTexts.Of(e, part).Hash || taken.After != EventTexts.Standing(e, part)
                : differing.Contains(part)
        );
    }
}
