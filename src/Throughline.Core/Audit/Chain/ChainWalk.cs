using Throughline.Core.Data;

namespace Throughline.Core.Audit.Chain;

/// <summary>
/// Walks events in the order of their places, one at a time, and says where the chain first breaks. Keeps nothing but
/// the one before.
/// </summary>
/// <param name="known">An end of the chain noted earlier, outside the database; null when none is at hand.</param>
/// <param name="taken">The texts of events out of which words were taken; null for none.</param>
public sealed class ChainWalk(ChainEnd? known = null, TakenTexts? taken = null)
{
    private readonly TakenTexts _taken = taken ?? TakenTexts.None;

    /// <summary>How many places away an event is looked for that was written elsewhere.</summary>
    private const int Reach = 64;

    private AuditEvent? _before;

    /// <summary>The end of what was walked so far.</summary>
    public ChainEnd End { get; private set; } = new(0, AuditChain.Beginning);

    /// <returns>Null while the chain is whole.</returns>
    public ChainBreak? Next(AuditEvent e)
    {
        var wrong = Look(e);
        (_before, End) = (e, new(e.Sequence, e.Hash));
        return wrong;
    }

    /// <summary>Compares where the walk ended with where the database says that the chain ends.</summary>
    /// <param name="head">Null when the database does not say.</param>
    public ChainBreak? Finish(ChainHead? head)
    {
        if (head is null)
        {
            return new(BreakKind.Missing, End.Sequence, "The record of where the chain ends is missing.");
        }

        if (End.Sequence < head.Sequence)
        {
            return ChainBreak.MissingFrom(End.Sequence + 1, head.Sequence);
        }

        if (End.Sequence < (known?.Sequence ?? 0))
        {
            return ChainBreak.MissingFrom(End.Sequence + 1, known!.Sequence);
        }

        if (End.Sequence > head.Sequence)
        {
            return ChainBreak.Of(
                BreakKind.Inserted,
                _before!,
                "stands after the end of the chain: it was inserted past this program."
            );
        }

        return OtherEnd(head);
    }

    private ChainBreak? OtherEnd(ChainHead head) =>
        End.Hash == head.Hash ? null
        : _before is null ? new(BreakKind.Changed, 0, "The record of where the chain ends was changed.")
        : ChainBreak.Of(
            BreakKind.Changed,
            _before,
            "is not the one that the chain ended with: it, or the record of the chain's end, was changed and "
                + "its hash made anew."
        );

    private ChainBreak? Look(AuditEvent e)
    {
        if (e.Sequence <= End.Sequence)
        {
            return ChainBreak.Of(BreakKind.Inserted, e, "stands in a place that another event holds.");
        }

        if (!_taken.Explains(e))
        {
            return Misplaced(e)
                ?? Gap(e)
                ?? ChainBreak.Of(
                    BreakKind.Changed,
                    e,
                    "was changed after it was written: its content no longer gives its hash."
                );
        }

        if (Gap(e) is { } gap)
        {
            return gap;
        }

        if (_taken.Wrong(e) is { } part)
        {
            return ChainBreak.Of(
                BreakKind.Changed,
                e,
                $"was changed after it was written: its text \"{part}\" is not the one that was written, nor what an "
                    + "erasure left of it."
            );
        }

        return e.PreviousHash.Equals(End.Hash, StringComparison.Ordinal) ? OtherThanNoted(e) : AfterAnother(e);
    }

    /// <summary>Its hash is right, but it was written after another event than the one that stands before it.</summary>
    private ChainBreak AfterAnother(AuditEvent e) =>
        _before is null
            ? ChainBreak.Of(
                BreakKind.Missing,
                e,
                "stands first but was not written first: what came before it is missing, or its hash was made anew."
            )
            : ChainBreak.Of(
                BreakKind.Changed,
                _before,
                $"is not the one that event {e.Sequence} was written after: it was changed and its hash made "
                    + $"anew, or another was put in its place."
            );

    private ChainBreak? OtherThanNoted(AuditEvent e) =>
        known is not null && known.Sequence == e.Sequence && known.Hash != e.Hash
            ? ChainBreak.Of(
                BreakKind.Changed,
                e,
                "has another hash than the one that was noted: it, or an event before it, was changed and every "
                    + "hash after made anew."
            )
            : null;

    private ChainBreak? Gap(AuditEvent e) =>
        e.Sequence > End.Sequence + 1 ? ChainBreak.MissingFrom(End.Sequence + 1, e.Sequence - 1) : null;

    /// <summary>
    /// An event whose hash is right for another place: those before it were added to, taken from, or put in another
    /// order.
    /// </summary>
    private static ChainBreak? Misplaced(AuditEvent e)
    {
        for (var away = 1; away <= Reach; away++)
        {
            if (AuditChain.HashOf(e, e.Sequence - away) == e.Hash)
            {
                return ChainBreak.Of(
                    BreakKind.Inserted,
                    e,
                    $"was written as event {e.Sequence - away}: "
                        + $"{(away == 1 ? "an event was" : $"{away} events were")} inserted before it, or events "
                        + $"were put in another order."
                );
            }

            if (AuditChain.HashOf(e, e.Sequence + away) == e.Hash)
            {
                return ChainBreak.Of(
                    BreakKind.Moved,
                    e,
                    $"was written as event {e.Sequence + away}: {(away == 1 ? "an event" : $"{away} events")} "
                        + $"before it {(away == 1 ? "is" : "are")} missing, or events were put in another order."
                );
            }
        }

        return null;
    }
}
