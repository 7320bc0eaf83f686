using Throughline.Domain.Figures;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

/// <summary>Fictional papers of a town that does not exist.</summary>
internal static class Papers
{
    public static IReadOnlyList<FigureFinding> Check(params SourceElement[] elements) =>
        FigureCheck.Of(Made.Of(elements), Shipped.Lexicon);

    /// <summary>Paragraphs one below the other; one that opens with "- " is a list item.</summary>
    public static IReadOnlyList<FigureFinding> Says(params string[] paragraphs) => Check(Lines(paragraphs));

    public static IReadOnlyList<FigureFinding> Table(params string?[][] rows) => Check(Made.Table(1, rows));

    public static SourceElement[] Lines(params string[] paragraphs) => Lines(1, paragraphs);

    public static SourceElement[] Lines(int first, params string[] paragraphs) =>
        [
            .. paragraphs.Select(
                (p, i) =>
                    new SourceText(
                        p.StartsWith("- ", StringComparison.Ordinal) ? TextKind.ListItem : TextKind.Paragraph,
                        p,
                        0,
                        new(1, first + i)
                    )
            ),
        ];

    /// <summary>A report to a meeting on 9 June 2020, with its front matter, then the elements, then its end.</summary>
    public static SourceElement[] Report(params SourceElement[] body) =>
        [
            Made.Table(
                1,
                ["9 June 2020", "ITEM: 6"],
                ["Children's Scrutiny Committee", null],
                ["Update on Lantern Services", null],
                ["Wards and communities affected: All", "Key Decision: Non-key"],
                ["Report of: A. Person, Head of Lanterns", null],
                ["Accountable Director: B. Person", null]
            ),
            .. body,
            Made.Paragraph("Report Author:", 900),
        ];

    public static FigureFinding Only(this IReadOnlyList<FigureFinding> findings) =>
        findings.Count == 1
            ? findings[0]
            : throw new InvalidOperationException(
                $"{findings.Count} findings: "
                    + $"{string.Join("; ", findings.Select(f => $"{f.Rule}: {f.Stated} -> {f.Expected}"))}"
            );

    /// <summary>For the message of a test that wanted silence.</summary>
    public static string Told(this IReadOnlyList<FigureFinding> findings) =>
        string.Join("; ", findings.Select(f => $"{f.Rule}: {f.Stated} -> {f.Expected} in “{f.Quote}”"));
}
