using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Plans without a table: headings ("Recommendation 3") over labelled lines ("Action: …", "Owner: …"). Each becomes a
/// table with a column for each label, so that all that holds for tables holds for them.
/// </summary>
internal static class LabelledPlans
{
    /// <summary>One part alone may be an example or a form letter; two are a plan.</summary>
    private const int LeastParts = 2;

    /// <summary>Labels that a part must share with another: what is done, who does it, and when or how it stands.</summary>
    private const int LeastLabels = 3;

    /// <summary>Labels of these whose meaning is known: what is done, and one more.</summary>
    private const int LeastKnown = 2;

    /// <summary>Parts, and labels that they share, from which the words show what labels of unknown meaning are.</summary>
    private const int PartsOfUnknown = 3;
    private const int LabelsOfUnknown = 4;

    /// <summary>Ratings that a key says the meaning of; a record's line says one.</summary>
    private const int LeastRatingsOfKey = 2;

    /// <summary>The material with each such plan as a table where its first line stood; itself where there is none.</summary>
    public static SourceMaterial Gather(
        SourceMaterial material,
        HeaderMatcher matcher,
        HeaderFinder headers,
        PlanBoundary boundary,
        CellClassifier cells,
        LegendFinder legends
    )
    {
        var promises = new PromiseLines(cells);
        var elements = new List<SourceElement>(material.Elements.Count);
        var texts = new List<SourceText>();
        foreach (var element in material.Elements)
        {
            if (element is SourceText text)
            {
                texts.Add(text);
                continue;
            }

            elements.AddRange(Settle(texts, matcher, headers, boundary, promises, legends));
            texts.Clear();
            elements.Add(element);
        }

        elements.AddRange(Settle(texts, matcher, headers, boundary, promises, legends));
        return elements.SequenceEqual(material.Elements, ReferenceEqualityComparer.Instance)
            ? material
            : material with
            {
                Elements = elements,
            };
    }

    private static IEnumerable<SourceElement> Settle(
        List<SourceText> texts,
        HeaderMatcher matcher,
        HeaderFinder headers,
        PlanBoundary boundary,
        PromiseLines promises,
        LegendFinder legends
    )
    {
        var lines = Lines(texts, matcher, legends);
        RepeatedLabels.Settle(lines, matcher);
        TwoPartLabels.Settle(lines, matcher);
        LabelsWithoutSign.Settle(lines, matcher);
        promises.Settle(lines);
        ItemLines.Settle(lines);
        if (
            lines.Count(l => l.Meaning is not null) < LeastParts * LeastKnown
            && lines.Count(l => l.Label is not null) < PartsOfUnknown * LabelsOfUnknown
        )
        {
            return [.. texts];
        }

        var inTable = new Dictionary<SourceText, SourceTable>(ReferenceEqualityComparer.Instance);
        foreach (var run in LabelledRun.In(lines, boundary))
        {
            if (
                run.Parts >= LeastParts
                && (
                    run.Shared is { All: >= LeastLabels, Known: >= LeastKnown }
                    || run.Shared.All >= LabelsOfUnknown && run.Parts >= PartsOfUnknown
                )
                && run.Table() is var table
                && IsPlan(table, headers)
            )
            {
                foreach (var source in run.Sources)
                {
                    inTable.TryAdd(source, table);
                }
            }
        }

        return With(texts, inTable);
    }

    /// <summary>
    /// The lines but for furniture and keys; a number alone below the label of numbers is no page's. "Status: Green = done; …"
    /// is a key, and as a record's line it would shift all records.
    /// </summary>
    private static List<LabelledLine> Lines(List<SourceText> texts, HeaderMatcher matcher, LegendFinder legends)
    {
        var lines = new List<LabelledLine>();
        foreach (var text in texts)
        {
            if (
                !PlanBoundary.IsFurniture(text)
                || text.Kind != TextKind.Furniture && lines is [.., { Meaning: Field.Number, Words: "" }]
            )
            {
                var read = LabelledLine.Of(text, matcher).ToList();
                lines.AddRange(
                    read is [{ Meaning: Field.Rating }, ..] && legends.In(text.Text).Count >= LeastRatingsOfKey
                        ? [new(text, null, null, null, text.Text)]
                        : read
                );
            }
        }

        return lines;
    }

    private static bool IsPlan(SourceTable table, HeaderFinder headers) => headers.At(table, 0) is not null;

    /// <summary>The lines, each table where the first of its own stood; feet and heads of pages stay.</summary>
    private static IEnumerable<SourceElement> With(List<SourceText> texts, Dictionary<SourceText, SourceTable> inTable)
    {
        var given = new HashSet<SourceTable>(ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        {
            if (!inTable.TryGetValue(text, out var table))
            {
                yield return text;
            }
            else if (given.Add(table))
            {
                yield return table;
            }
        }
    }
}
