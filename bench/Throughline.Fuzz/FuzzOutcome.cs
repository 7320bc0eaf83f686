namespace Throughline.Fuzz;

/// <summary>How one mutated file ended.</summary>
public enum FuzzEnd
{
    Read,

    /// <summary>Refused by a reader, with a sentence.</summary>
    Refused,

    /// <summary>The process that read it was lost, and a sentence says so.</summary>
    Lost,

    /// <summary>The program failed in the child: the product would say only that something went wrong.</summary>
    Fault,

    /// <summary>No sentence, or something else came out of the readers.</summary>
    Unsaid,

    /// <summary>No answer within what any file may take.</summary>
    Hang,
}

/// <summary>One mutated file and what came of it.</summary>
/// <param name="Number">With the run's seed, what makes the same file again.</param>
/// <param name="Words">The sentence, or what went wrong.</param>
public sealed record FuzzOutcome(int Number, string Name, FuzzEnd End, string Words, TimeSpan Took, int Bytes)
{
    /// <summary>True for what may not be.</summary>
    public bool IsWrong => End is FuzzEnd.Fault or FuzzEnd.Unsaid or FuzzEnd.Hang;
}
