namespace Throughline.Domain.Comparing;

/// <summary>Words that stand for one another in this field, as groups parted by blanks.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<string> groups)
    {
        var number = 0;
        foreach (var group in groups)
        {
            foreach (var stem in group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem.Of).Distinct())
            {
                (_groups.TryGetValue(stem, out var list) ? list : _groups[stem] = []).Add(number);
            }

            number++;
        }
    }

    public bool Share(string a, string b) => Groups(Stem.Of(a)).Intersect(Groups(Stem.Of(b))).Any();

    /// <summary>Numbers of the groups that a stem is in.</summary>
    public IReadOnlyList<int> Groups(string stem) => _groups.TryGetValue(stem, out var list) ? list : [];
}
