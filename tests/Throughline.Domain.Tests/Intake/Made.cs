using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

/// <summary>Makes what intake reads, without a file.</summary>
internal static class Made
{
    public static PackReading Read(params SourceElement[] elements) =>
        PlanIntake.Read(Of(elements), Shipped.Vocabulary, []);

    /// <summary>With tables of which a person said that they are plans.</summary>
    public static PackReading ReadWith(IReadOnlyList<int> offered, params SourceElement[] elements) =>
        PlanIntake.Read(Of(elements), Shipped.Vocabulary, [], offered);

    public static SourceMaterial Of(params SourceElement[] elements) =>
        new()
        {
            Name = "made.txt",
            Format = "text",
            Pages = 1,
            Characters = 1,
            Elements = elements,
        };

    /// <summary>A table from rows of cells; null leaves a cell out.</summary>
    public static SourceTable Table(int line, params string?[][] rows) =>
        new(
            [
                .. rows.Select(
                    (r, i) =>
                        new SourceRow(
                            [
                                .. r.Select((t, c) => (t, c))
                                    .Where(x => x.t is not null)
                                    .Select(x => Cell(x.t!, x.c, line + i)),
                            ],
                            new SourcePlace(1, line + i)
                        )
                ),
            ],
            rows.Length == 0 ? 5 : rows.Max(r => r.Length),
            new SourcePlace(1, line)
        );

    public static SourceCell Cell(string text, int column, int line) =>
        new(text, column, new SourcePlace(1, line, $"L{line}C{column}"));

    public static SourceText Heading(string text, int line) => new(TextKind.Heading, text, 2, new SourcePlace(1, line));

    public static SourceText Paragraph(string text, int line) =>
        new(TextKind.Paragraph, text, 0, new SourcePlace(1, line));

    public static string? Says(this RowReading row, Field field) =>
        row.Words.TryGetValue(field, out var f) ? f.Text : null;
}
