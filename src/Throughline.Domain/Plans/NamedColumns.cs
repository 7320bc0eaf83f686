namespace Throughline.Domain.Plans;

/// <summary>The columns that a plan has of its own, as all its rows together name them.</summary>
public static class NamedColumns
{
    /// <summary>
    /// The headings in their order: rows leave out what is empty, so one that only a later row has is put behind the one
    /// that stands before it there.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<NamedWords>> rows)
    {
        var names = new List<string>();
        foreach (var row in rows)
        {
            var after = -1;
            foreach (var name in row.Select(w => w.Name))
            {
                var at = names.FindIndex(n => AreOne(n, name));
                if (at < 0)
                {
                    names.Insert(at = after + 1, name);
                }

                after = at;
            }
        }

        return names;
    }

    /// <summary>The words under a heading; null for none.</summary>
    public static string? Text(this IEnumerable<NamedWords> words, string name) =>
        words.FirstOrDefault(w => AreOne(w.Name, name))?.Words.Text is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    /// <summary>The same with other words under a heading; empty words take it out, and a new heading comes last.</summary>
    public static IReadOnlyList<NamedWords> With(this IReadOnlyList<NamedWords> words, string name, FieldWords said)
    {
        var known = words.Any(w => AreOne(w.Name, name));
        return
        [
            .. words.Select(w => AreOne(w.Name, name) ? w with { Words = said } : w).Where(HasWords),
            .. known || said.Text.Length == 0 ? [] : new[] { new NamedWords(name, said) },
        ];
    }

    /// <summary>Headings that differ in case or blanks alone are one column's.</summary>
    public static bool AreOne(string one, string other) =>
        string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A heading on one line.</summary>
    public static string Plain(string heading) =>
        string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool HasWords(NamedWords words) => words.Words.Text.Length > 0 || words.Words.AsRead is not null;
}
