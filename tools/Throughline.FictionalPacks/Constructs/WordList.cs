namespace Throughline.FictionalPacks.Constructs;

/// <summary>Gives out words that occur nowhere else, and notes what each stands in.</summary>
internal sealed class WordList(Random random)
{
    private const int Letters = 9;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _within = [];

    public List<MadeWord> Words { get; } = [];

    public Random Random => random;

    /// <summary>A new word; <paramref name="seen"/> as in <see cref="MadeWord"/>.</summary>
    public string Next(string construct, bool seen = true)
    {
        string word;
        do
        {
            word = string.Create(
                Letters,
                random,
                static (letters, source) =>
                {
                    for (var i = 0; i < letters.Length; i++)
                    {
                        letters[i] = (char)('a' + source.Next(26));
                    }
                }
            );
        } while (!_taken.Add(word));

        Words.Add(new(word, seen, string.Join(" > ", _within.Append(construct))));
        return word;
    }

    /// <summary>What is made within stands in the construct.</summary>
    public string Within(string construct, Func<string> make)
    {
        _within.Add(construct);
        var made = make();
        _within.RemoveAt(_within.Count - 1);
        return made;
    }

    public T One<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    /// <summary>One to as many of it.</summary>
    public string Some(int most, Func<string> make) =>
        string.Concat(Enumerable.Range(0, 1 + random.Next(most)).Select(_ => make()));
}
