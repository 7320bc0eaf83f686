using System.Globalization;

namespace Throughline.Domain.Meetings;

/// <summary>Whether a text names a company, body or person, whatever its capitals and signs.</summary>
public static class NamedIn
{
    /// <summary>Endings of companies' names that people leave out.</summary>
    private static readonly string[] Endings = ["ltd", "limited", "plc", "llp", "cic"];

    /// <summary>
    /// True where all words of the name stand in the text, one after the other. A name of fewer than four letters names
    /// nothing: it would be found everywhere.
    /// </summary>
    public static bool Text(string name, string text)
    {
        var (wanted, words) = (WordsOf(name), WordsOf(text));
        while (wanted.Count > 1 && Endings.Contains(wanted[^1]))
        {
            wanted.RemoveAt(wanted.Count - 1);
        }

        return wanted.Sum(w => w.Length) > 3
            && Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(at => Stands(wanted, words, at));
    }

    private static bool Stands(List<string> wanted, List<string> words, int at)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i] != words[at + i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of a text in small letters, without signs.</summary>
    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            }
            else if (word.Length > 0 && c is not ('\'' or '’' or '‘'))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
