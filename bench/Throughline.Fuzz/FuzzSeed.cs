namespace Throughline.Fuzz;

/// <summary>A sound file that mutated ones are made of.</summary>
/// <param name="Name">With the extension that a person would give it.</param>
/// <param name="Task">What the product would do with it.</param>
public sealed record FuzzSeed(string Name, byte[] Bytes, FuzzTask Task);

/// <summary>What is done with a file in the child, as the product does it.</summary>
public enum FuzzTask
{
    /// <summary>The whole paper is read; now and then a page of it is shown, or it is compared with the sound one.</summary>
    Paper,

    /// <summary>A spreadsheet that came back.</summary>
    Sheet,
}
