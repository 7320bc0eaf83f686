namespace Throughline.Core.Data;

/// <summary>
/// One kind of thing that happens: what is written into the chain of events, and how people are told of it.
/// </summary>
/// <remarks>
/// Declared once, as a public static field of its capability's class of events; nothing outside this assembly makes
/// one. Words may be put better at any time. A code stands in chains that can never be changed, and is never given
/// another meaning.
/// </remarks>
public sealed class EventType
{
    /// <summary>As many characters as a code may have.</summary>
    public const int LongestCode = 60;

    internal EventType(string code, string words)
    {
        if (!IsCode(code) || string.IsNullOrWhiteSpace(words))
        {
            throw new ArgumentException(
                $"\"{code}\" is no code of an event: it is capability.what, in lower case, digits and hyphens, at most "
                    + $"{LongestCode} characters, and has words.",
                nameof(code)
            );
        }

        (Code, Words) = (code, words);
    }

    /// <summary>The name that lasts: "update.submitted".</summary>
    public string Code { get; }

    /// <summary>What people read: "update submitted".</summary>
    public string Words { get; }

    /// <summary>
    /// How it may stand in a chain: by its code, or by its words, as it was written until 28 November 2026. Whoever puts
    /// the words better keeps the former ones here.
    /// </summary>
    public IReadOnlyList<string> Codes => [Code, Words];

    /// <summary>Whose event it is: "update".</summary>
    public string Capability => Code[..Code.IndexOf('.', StringComparison.Ordinal)];

    public override string ToString() => Code;

    private static bool IsCode(string code) =>
        code.Length <= LongestCode
        && code.Split('.') is [var capability, var what]
        && IsPart(capability)
        && IsPart(what);

    private static bool IsPart(string part) =>
        part is [>= 'a' and <= 'z', ..]
        && part[^1] != '-'
        && part.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
