using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Packs.Tests.Unseen;

/// <summary>
/// A vocabulary in which words of headings are switched off at random, as if their author wrote by other ones: what is
/// read with it is read by evidence. The same seed hides the same words.
/// </summary>
public static class HiddenWords
{
    private const int Thousand = 1000;

    /// <summary>Words that every author of English writes; headings of other words still ask and join by them.</summary>
    private static readonly HashSet<string> Common =
    [
        .. (
            "who whom whose when what where which why how by of the a an to is are be we our will it in for on and or"
            + " has have been do does did not no from at with this that must should need needs"
        ).Split(' '),
    ];

    /// <summary>Headings that the reader itself supplies where a table is unfolded.</summary>
    private static readonly HashSet<string> Supplied = ["agency", "response", "action", "update"];

    /// <param name="all">The vocabulary in force.</param>
    /// <param name="seed">Of the document.</param>
    /// <param name="ofHeadings">Share of the words of headings and labels that are hidden, 0 to 1.</param>
    /// <param name="ofCells">Share of the words that tell cells (verbs, posts, ends of agencies' names), 0 to 1.</param>
    public static Vocabulary Of(VocabularyData all, int seed, double ofHeadings, double ofCells)
    {
        bool Keeps(string words, double share) =>
            Supplied.Contains(words)
            || words.Split(' ').All(w => Common.Contains(w) || Draw(w, seed) >= share * Thousand);

        string[] Kept(string[] words, double share) => [.. words.Where(w => Keeps(w, share))];

        Dictionary<Field, string[]> Some(Dictionary<Field, string[]> of) =>
            of.ToDictionary(f => f.Key, f => Kept(f.Value, ofHeadings));

        return new Vocabulary(
            all with
            {
                Headers = Some(all.Headers),
                HeadingNouns = Some(all.HeadingNouns),
                QualifiedNouns = Some(all.QualifiedNouns),
                PromiseWords = Kept(all.PromiseWords, ofHeadings),
                FindingWords = Kept(all.FindingWords, ofHeadings),
                SectionWords = Kept(all.SectionWords, ofHeadings),
                DoingWords = Kept(all.DoingWords, ofCells),
                RoleWords = Kept(all.RoleWords, ofCells),
                AgencyEndings = Kept(all.AgencyEndings, ofCells),
            }
        );
    }

    /// <summary>A number from 0 to 999 that a word has under a seed (FNV-1a: the same on any machine).</summary>
    private static int Draw(string word, int seed)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var letter in word.TrimEnd('s'))
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        hash ^= hash >> 15;
        hash = unchecked(hash * 2246822519u);
        hash ^= hash >> 13;
        return (int)(hash % Thousand);
    }
}
