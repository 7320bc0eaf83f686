namespace Throughline.Domain.Challenge.Words;

/// <summary>A piece of a cell that says one thing.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Words">Folded to lower case, dates left out.</param>
/// <param name="Says">What it speaks of.</param>
internal sealed record Clause(string Text, string[] Words, Says Says)
{
    public bool Speaks(Says of) => (Says & of) != Says.Nothing;

    /// <summary>Only of what is yet to be done.</summary>
    public bool IsOnlyPromise => Speaks(Says.Promise) && !Speaks(Says.Done | Says.Result | Says.State);
}
