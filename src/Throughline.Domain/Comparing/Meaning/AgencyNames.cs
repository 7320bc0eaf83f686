using System.Runtime.CompilerServices;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>Finds the agencies that a text names, by the names that the vocabulary knows.</summary>
internal sealed class AgencyNames
{
    private static readonly ConditionalWeakTable<Vocabulary, AgencyNames> Ready = [];

    /// <summary>Every known name by its first word, the longest first, with the usual name.</summary>
    private readonly Dictionary<string, (string[] Words, string Name)[]> _known;

    private AgencyNames(Vocabulary vocabulary) =>
        _known = vocabulary
            .Data.Agencies.SelectMany(a =>
                a.Aliases.Append(a.Name).Select(alias => (Words: Fold.Words(alias).Split(' '), a.Name))
            )
            .GroupBy(n => n.Words[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToArray(), StringComparer.Ordinal);

    public static AgencyNames Of(Vocabulary vocabulary) => Ready.GetValue(vocabulary, v => new(v));

    /// <summary>The usual names, each once, in the order in which they come.</summary>
    public List<string> In(string? text)
    {
        var words = ContentWords.All(text);
        var found = new List<string>();
        for (var i = 0; i < words.Length; )
        {
            var (length, name) = At(words, i);
            if (name is not null && !found.Contains(name))
            {
                found.Add(name);
            }

            i += length;
        }

        return found;
    }

    private (int Length, string? Name) At(string[] words, int at)
    {
        if (_known.TryGetValue(words[at], out var names))
        {
            foreach (var (name, usual) in names)
            {
                if (words.AsSpan(at).StartsWith(name))
                {
                    return (name.Length, usual);
                }
            }
        }

        return (1, null);
    }
}
