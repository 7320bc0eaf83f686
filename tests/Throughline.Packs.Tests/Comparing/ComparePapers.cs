using System.Collections.Concurrent;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Challenge;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Comparing;

/// <summary>The real packs as the rules see them, each read once.</summary>
internal static class ComparePapers
{
    public const string MultiAgency = "001_3eb8beae4667f5f2";
    public const string Improvement = "003_fc3a8df38af4d445";

    private static readonly PackReader Reader = new(new ReadingLimits());
    private static readonly ConcurrentDictionary<string, (SourceMaterial Material, PackReading Reading)> Read = new();

    /// <summary>The largest plan of a pack.</summary>
    public static PlanVersion Plan(string file) => ReadPlans.Of(Of(file).Reading.Plans.MaxBy(p => p.Rows.Count)!, file);

    public static SourceMaterial Material(string file) => Of(file).Material;

    private static (SourceMaterial Material, PackReading Reading) Of(string file) =>
        Read.GetOrAdd(
            file,
            name =>
            {
                var document = Reader.ReadDocument(
                    name,
                    File.ReadAllBytes(Path.Combine(RealPack.Shared, "packs", name))
                );
                return (MaterialOf(document), Reader.Read(document, Shipped.Vocabulary));
            }
        );

    /// <summary>
    /// Text and the words of tables: all that a comparison and the finder of recommendations look at.
    /// </summary>
    private static SourceMaterial MaterialOf(Document document) =>
        new()
        {
            Name = document.Name,
            Format = document.Format.ToString(),
            Pages = document.PageCount,
            Characters = document.Characters,
            Elements = [.. document.Blocks.Select(ElementOf)],
        };

    private static SourceElement ElementOf(Block block) =>
        block switch
        {
            Heading h => new SourceText(TextKind.Heading, h.Text, h.Level, PlaceOf(h.Place)),
            Paragraph p => new SourceText(TextKind.Paragraph, p.Text, 0, PlaceOf(p.Place)),
            ListItem i => new SourceText(TextKind.ListItem, $"{i.Marker} {i.Text}".Trim(), i.Level, PlaceOf(i.Place)),
            Table t => new SourceTable(
                [
                    .. t.Rows.Select(r => new SourceRow(
                        [.. r.Cells.Select(c => new SourceCell(c.Text, c.Column, PlaceOf(c.Place)))],
                        PlaceOf(r.Place)
                    )),
                ],
                t.ColumnCount,
                PlaceOf(t.Place)
            ),
            Furniture f => new SourceText(TextKind.Furniture, f.Text, 0, PlaceOf(f.Place)),
            _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} is not known."),
        };

    private static SourcePlace PlaceOf(Place place) => new(place.Page, place.Line);
}
