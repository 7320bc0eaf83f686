namespace Throughline.FictionalPacks.Constructs;

/// <summary>A file made of every construct that can hold words, nested at random, and what it says.</summary>
/// <param name="Words">Each word once, all of the same length.</param>
public sealed record MadeFile(string Name, byte[] Bytes, IReadOnlyList<MadeWord> Words);

/// <summary>A word in a made file.</summary>
/// <param name="Seen">True when a person sees it as part of the text; else it is to be told and not read.</param>
/// <param name="Within">What it stands in, outermost first.</param>
public sealed record MadeWord(string Word, bool Seen, string Within);
