using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Examples;

/// <summary>Makes a document of an example's part.</summary>
internal static class ExamplePaper
{
    /// <summary>So far apart stand the blocks, so that a table's rows have lines of their own.</summary>
    private const int Lines = 40;

    public static SourceMaterial Of(ExamplePart part) =>
        new()
        {
            Name = part.Name,
            Format = "text",
            Pages = 1,
            Characters = part.Blocks.Sum(b => b.Text?.Length ?? 0),
            Elements = [.. part.Blocks.Select((b, i) => ElementOf(b, 1 + (i * Lines)))],
        };

    private static SourceElement ElementOf(ExampleBlock block, int line) =>
        block.Text is { } text
            ? new SourceText(
                block.IsHeading ? TextKind.Heading
                    : text.StartsWith("- ", StringComparison.Ordinal) ? TextKind.ListItem
                    : TextKind.Paragraph,
                text,
                block.IsHeading ? 2 : 0,
                new(1, line)
            )
            : new SourceTable(
                [.. block.Rows.Select((r, i) => RowOf(r, line + i))],
                block.Rows.Max(r => r.Count),
                new(1, line)
            );

    private static SourceRow RowOf(IReadOnlyList<string?> cells, int line) =>
        new(
            [
                .. cells
                    .Select((text, column) => (Text: text, Column: column))
                    .Where(c => c.Text is not null)
                    .Select(c => new SourceCell(c.Text!, c.Column, new(1, line, $"L{line}C{c.Column}"))),
            ],
            new SourcePlace(1, line)
        );
}
