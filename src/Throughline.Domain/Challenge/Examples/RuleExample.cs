namespace Throughline.Domain.Challenge.Examples;

/// <summary>A short made-up case, in parts: a plan, two versions of it, a review and its plan, a paper.</summary>
public sealed record RuleExample(IReadOnlyList<ExamplePart> Parts)
{
    /// <summary>The part whose caption begins so; null when there is none.</summary>
    internal ExamplePart? Part(string caption) =>
        Parts.FirstOrDefault(p => p.Name.Equals(caption, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One part of an example: lines of text and tables, one below the other.</summary>
/// <param name="Caption">"The plan, as at 9 March 2027; began 1 January 2026".</param>
public sealed record ExamplePart(string Caption, IReadOnlyList<ExampleBlock> Blocks)
{
    /// <summary>What it is: "The plan".</summary>
    public string Name => Caption.Split(',')[0];

    /// <summary>What the caption says after a word: the day after "as at"; null when it does not.</summary>
    internal string? After(string word)
    {
        var at = Caption.IndexOf($" {word} ", StringComparison.Ordinal);
        return at < 0 ? null : Caption[(at + word.Length + 2)..].Split(';')[0].Trim();
    }
}

/// <summary>A line of text, or a table.</summary>
/// <param name="Text">The line; null for a table.</param>
/// <param name="Rows">The cells of a table row by row, a cell that is not there as null; empty for a line.</param>
public sealed record ExampleBlock(string? Text, bool IsHeading, IReadOnlyList<IReadOnlyList<string?>> Rows);
