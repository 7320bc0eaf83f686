namespace Throughline.Core.Packs;

/// <summary>What a reader of the pack before must know of this one.</summary>
internal static class PackChanges
{
    /// <summary>In sentences for members; what the public did not see in either is named by its item alone.</summary>
    /// <param name="isSupplement">True where what was there before stays, and need not be here again.</param>
    /// <returns>One sentence a line.</returns>
    public static string Between(IEnumerable<PackPart> before, IReadOnlyList<PackPart> now, bool isSupplement)
    {
        var old = before
            .Where(p => p.PaperId is not null)
            .GroupBy(p => p.PaperId!.Value)
            .ToDictionary(g => g.Key, g => g.Last());
        var lines = new List<string>();
        foreach (var part in now.Where(p => p.PaperId is not null))
        {
            if (!old.Remove(part.PaperId!.Value, out var was))
            {
                lines.Add($"New: {Name(part)}.");
            }
            else if (was.Print != part.Print)
            {
                lines.Add($"Changed: {Name(part)}.");
            }
        }

        if (!isSupplement)
        {
            lines.AddRange(old.Values.Select(p => $"No longer here: {OfItem(p)}."));
        }

        return lines.Count == 0 ? "Nothing changed but the order or the agenda’s own words." : string.Join('\n', lines);
    }

    private static string Name(PackPart part) => part.IsPublic ? part.Title : $"{OfItem(part)} that is not public";

    // What was taken out may have been taken out for its title.
    private static string OfItem(PackPart part) =>
        $"a paper of item {part.Title[..part.Title.IndexOf('.', StringComparison.Ordinal)]}";
}
