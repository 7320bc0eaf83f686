namespace Throughline.Web.Forms;

/// <summary>What is wrong with a form: the same words stand in the summary on top and at the field.</summary>
public sealed class Problems
{
    private readonly List<(string Field, string Text)> _all = [];

    public Problems() { }

    public Problems(IEnumerable<(string Field, string Text)> all) => _all.AddRange(all);

    /// <summary>One problem at one field.</summary>
    public Problems(string field, string text) => _all.Add((field, text));

    /// <summary>One problem, or none when the text is null.</summary>
    /// <param name="field">The id that it leads to; empty or null when it belongs to no field.</param>
    public static Problems Of(string? text, string? field = null) => text is null ? new() : new(field ?? "", text);

    /// <summary>Those of which there is a text.</summary>
    public static Problems OfAll(params ReadOnlySpan<(string Field, string? Text)> all)
    {
        var problems = new Problems();
        foreach (var (field, text) in all)
        {
            if (text is not null)
            {
                problems._all.Add((field, text));
            }
        }

        return problems;
    }

    public bool Any => _all.Count > 0;

    public IReadOnlyList<(string Field, string Text)> All => _all;

    /// <returns>What is wrong with a field; null when nothing is.</returns>
    public string? At(string field) => _all.Find(p => p.Field == field).Text;
}
