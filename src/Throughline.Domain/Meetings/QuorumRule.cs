namespace Throughline.Domain.Meetings;

/// <summary>How many voting members must be there: a share of them, a number, or whichever is more.</summary>
/// <param name="OneIn">One in so many of the voting members, rounded up; null for no share.</param>
/// <param name="Least">Never fewer than this; null for no least.</param>
public sealed record QuorumRule(int? OneIn, int? Least)
{
    /// <summary>True where somebody has set it.</summary>
    public bool IsSet => OneIn is not null || Least is not null;

    /// <param name="voting">Seats that vote, filled or vacant: standing orders count the whole body.</param>
    /// <returns>At least 1.</returns>
    public int Needed(int voting)
    {
        var share = OneIn is > 0 and var n ? (voting + n - 1) / n : 0;
        return Math.Max(1, Math.Max(share, Least ?? 0));
    }
}
