using System.Globalization;
using Throughline.Core.Data;

namespace Throughline.Core.Audit.Chain;

/// <summary>What is wrong where a chain of events first breaks.</summary>
public enum BreakKind
{
    /// <summary>An event's content, or its hash, is not what was written.</summary>
    Changed,

    /// <summary>One or more events are no longer there.</summary>
    Missing,

    /// <summary>An event stands where none was written.</summary>
    Inserted,

    /// <summary>An event stands in another place than it was written in.</summary>
    Moved,
}

/// <summary>Where and how a chain first breaks.</summary>
/// <param name="Sequence">The place in the chain of the event that is wrong or missing.</param>
/// <param name="Words">Which event, when, and what is wrong, for a person to read. Holds no value of the event.</param>
public sealed record ChainBreak(BreakKind Kind, long Sequence, string Words)
{
    internal static ChainBreak Of(BreakKind kind, AuditEvent e, string wrong) =>
        new(
            kind,
            e.Sequence,
            $"Event {e.Sequence.ToString(CultureInfo.InvariantCulture)} ({EventTypes.WordsOf(e.Code)}, "
                + $"{e.At.ToString("d MMMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} UTC, {e.Entity} "
                + $"{e.EntityId}) {wrong}"
        );

    internal static ChainBreak MissingFrom(long first, long last) =>
        new(
            BreakKind.Missing,
            first,
            first == last ? $"Event {first} is missing." : $"Events {first} to {last} are missing."
        );
}
