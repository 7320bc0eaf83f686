using Throughline.Domain.Access;

namespace Throughline.Domain.Reports;

/// <summary>A part that a template asks for.</summary>
/// <param name="Key">For ever: stored with each report.</param>
/// <param name="Guidance">A sentence for whoever writes it.</param>
public sealed record TemplatePart(
    string Key,
    string Title,
    ReportPartKind Kind,
    bool Required,
    string Guidance,
    IReadOnlyList<string>? Synonyms = null,
    IReadOnlyList<string>? Rests = null
)
{
    /// <summary>Other headings under which officers write the same.</summary>
    public IReadOnlyList<string> Synonyms { get; } = Synonyms ?? [];

    /// <summary>Parts by key on which the clearance of this one rests, beside its own words.</summary>
    public IReadOnlyList<string> Rests { get; } = Rests ?? [];
}

/// <summary>How a report to some kinds of bodies is made up, from a day on.</summary>
/// <param name="Key">For ever: a report keeps the template with which it was begun.</param>
/// <param name="From">The first meeting day to which it applies.</param>
/// <param name="Source">Where it comes from, in words that a page can show.</param>
public sealed record ReportTemplate(
    string Key,
    string Name,
    DateOnly From,
    IReadOnlyList<BodyKind> Of,
    string Source,
    IReadOnlyList<TemplatePart> Parts
)
{
    /// <summary>Null for a part that this template does not have.</summary>
    public TemplatePart? Part(string key) => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The number of a part's section in the paper; null for the front sheet.</summary>
    public int? NumberOf(string key)
    {
        var sections = Parts.Where(p => p.Kind != ReportPartKind.Front).Select(p => p.Key).ToList();
        return sections.IndexOf(key) is >= 0 and var at ? at + 1 : null;
    }
}
