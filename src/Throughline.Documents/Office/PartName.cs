namespace Throughline.Documents.Office;

/// <summary>The part that a relation leads to, seen from the folder whose relations these are (ECMA-376, part 2).</summary>
internal static class PartName
{
    /// <param name="relations">The part that holds the relation, as "word/_rels/document.xml.rels".</param>
    /// <param name="target">What the relation leads to, in itself.</param>
    /// <returns>Its name, as <see cref="Plain"/> gives those of the zip.</returns>
    public static string Of(string relations, string target)
    {
        // "word/_rels/document.xml.rels" holds the relations of a part in "word".
        var folder = target.StartsWith('/') ? [] : relations.Split('/')[..^2].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && folder.Count > 0)
            {
                folder.RemoveAt(folder.Count - 1);
            }
            else if (step is not ("." or ".." or ""))
            {
                folder.Add(step);
            }
        }

        return Plain(string.Join('/', folder));
    }

    /// <summary>A name as it is said, whether it was written with signs such as "%20" or without.</summary>
    public static string Plain(string name) => Uri.UnescapeDataString(name.TrimStart('/'));
}
