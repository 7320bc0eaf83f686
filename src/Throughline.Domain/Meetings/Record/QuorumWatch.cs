namespace Throughline.Domain.Meetings.Record;

/// <summary>Whether enough voting members are in the room.</summary>
/// <param name="Here">Voting members in the room.</param>
/// <param name="Needed">The quorum; null where the body has set none.</param>
public sealed record QuorumWatch(int Here, int? Needed)
{
    /// <summary>So few fewer are worth a warning.</summary>
    private const int Near = 2;

    private static readonly string[] Words =
    [
        "Nobody",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
    ];

    /// <summary>True where fewer are here than are needed.</summary>
    public bool IsBroken => Here < Needed;

    /// <summary>True where it is kept, and two fewer would break it.</summary>
    public bool IsNear => !IsBroken && Here - Near < Needed;

    /// <summary>"Six vote, four are needed".</summary>
    public string Heading =>
        $"{Number(Here)} {(Here is 0 or 1 ? "votes" : "vote")}"
        + (
            Needed is not { } needed ? ", no quorum is set"
            : needed == 1 ? ", one is needed"
            : $", {Number(needed).ToLowerInvariant()} are needed"
        );

    /// <summary>What follows from it.</summary>
    public string Sentence =>
        Needed is null ? "The body has set no quorum. It can be set with its terms of reference."
        : IsBroken ? "There is no quorum. Nothing can be resolved until more members come."
        : Here == Needed ? "Quorum is kept by nobody to spare. If one leaves, it is broken."
        : IsNear ? "Quorum is kept. With two fewer it is not."
        : "Quorum is kept.";

    private static string Number(int number) => number < Words.Length ? Words[number] : $"{number}";
}
