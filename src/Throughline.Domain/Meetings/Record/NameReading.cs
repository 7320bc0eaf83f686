namespace Throughline.Domain.Meetings.Record;

/// <summary>Whom the words at a place name: nobody, one, or several who bear the name.</summary>
/// <param name="Words">Words that the name takes, titles among them.</param>
/// <param name="Found">Everybody whom they may mean.</param>
internal sealed record NameFound(int Words, IReadOnlyList<RoomPerson> Found)
{
    public bool IsOne => Found.Count == 1;
}

/// <summary>Finds people by part of a name: "talbot", "Cllr Cole", "the chair".</summary>
internal static class NameReading
{
    /// <summary>Fewer letters begin too many names.</summary>
    private const int LeastLetters = 3;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "cllr",
        "councillor",
        "dr",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "rev",
        "revd",
        "prof",
        "the",
    };

    /// <summary>True for what stands before a name and is no part of it.</summary>
    /// <param name="word">In small letters.</param>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <param name="whole">True where only whole words of a name count, for the words may be no name at all.</param>
    public static NameFound At(
        IReadOnlyList<LineWord> words,
        int at,
        IReadOnlyList<RoomPerson> people,
        bool whole = false
    )
    {
        var next = at;
        while (next < words.Count && Titles.Contains(words[next].Plain))
        {
            next++;
        }

        if (next >= words.Count || words[next].Plain.Length == 0)
        {
            return new(0, []);
        }

        var found = Bearing(words[next].Plain, people, whole);
        if (found.Count == 0)
        {
            return new(0, []);
        }

        for (next++; next < words.Count && words[next].Plain.Length > 1; next++)
        {
            // A word that ends the name before it, such as the comma of a list, is not gone past.
            if (words[next - 1].Text[^1] is ',' or ':' or ';')
            {
                break;
            }

            var narrower = Bearing(words[next].Plain, found, whole: true);
            if (narrower.Count == 0)
            {
                break;
            }

            found = narrower;
        }

        return new(next - at, found);
    }

    private static List<RoomPerson> Bearing(string word, IReadOnlyList<RoomPerson> people, bool whole)
    {
        if (word is "chair" or "vice-chair")
        {
            var seat = word == "chair" ? BodySeat.Chair : BodySeat.ViceChair;
            return [.. people.Where(p => p.Seat == seat)];
        }

        List<RoomPerson> found = [.. people.Where(p => NamesOf(p).Contains(word))];
        return found.Count > 0 || whole || word.Length < LeastLetters
            ? found
            : [.. people.Where(p => NamesOf(p).Any(n => n.StartsWith(word, StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> NamesOf(RoomPerson person) =>
        LineWords.Of(person.Name).Select(w => w.Plain).Where(w => !Titles.Contains(w));
}
