using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Comparing;

/// <summary>What happened to a paragraph between two documents.</summary>
public enum DocumentChangeKind
{
    Removed,
    Added,
    Reworded,
}

/// <summary>One paragraph, list item, heading or table row that changed.</summary>
public sealed record DocumentChange
{
    public required DocumentChangeKind Kind { get; init; }

    /// <summary>Its words and place in the earlier document; null for what was added.</summary>
    public Quoted? Before { get; init; }

    /// <summary>Its words and place in the later document; null for what was removed.</summary>
    public Quoted? After { get; init; }

    /// <summary>Word by word.</summary>
    public required IReadOnlyList<WordRun> Words { get; init; }

    /// <summary>0 to 1: how much it matters.</summary>
    public required double Matters { get; init; }

    /// <summary>Why it matters so much, in a sentence.</summary>
    public required string Why { get; init; }

    internal static Quoted Quote(SourceMaterial material, DocumentPart part) =>
        new(part.Text, Place: part.Place, Document: material.Name);
}

/// <summary>A paragraph, or a row of a table with its cells in order.</summary>
internal sealed record DocumentPart(string Text, SourcePlace Place, string Letters)
{
    public static List<DocumentPart> Of(SourceMaterial material) =>
        [
            .. material
                .Elements.SelectMany(Parts)
                .Select(p => new DocumentPart(Intake.Words.Fold.Space(p.Text), p.Place, ContentWords.Letters(p.Text)))
                .Where(p => p.Letters.Length > 0),
        ];

    private static IEnumerable<(string Text, SourcePlace Place)> Parts(SourceElement element) =>
        element switch
        {
            SourceText { Kind: TextKind.Furniture } => [],
            SourceText text => [(text.Text, text.Place)],
            SourceTable table => table.Rows.Select(r =>
                (string.Join(" | ", r.Cells.Select(c => c.Text).Where(t => !string.IsNullOrWhiteSpace(t))), r.Place)
            ),
            _ => [],
        };
}
