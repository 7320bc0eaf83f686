using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Documents.Papers;

namespace Throughline.Core.Packs;

/// <summary>How the blocks of a paper are kept.</summary>
internal static class PaperJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
    };

    public static string Write(IReadOnlyList<PaperBlock> blocks) =>
        JsonSerializer.Serialize(blocks.Select(Kept).ToList(), Options);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static IReadOnlyList<PaperBlock> Read(string json) =>
        [.. (JsonSerializer.Deserialize<List<KeptBlock>>(json, Options) ?? []).Select(Block)];

    private static KeptBlock Kept(PaperBlock block) =>
        block switch
        {
            PaperHeading heading => new("h") { Level = heading.Level, Text = heading.Text },
            PaperText text => new("p")
            {
                Text = text.Text,
                Small = text.Small,
                Bold = text.Bold,
            },
            PaperPoints points => new("l")
            {
                Rows = [.. points.Points.Select(p => new List<string> { p.Marker, p.Text })],
            },
            PaperTable table => new("t")
            {
                Rows =
                [
                    [.. table.Headings],
                    .. table.Rows.Select(r => new List<string>(r)),
                ],
            },
            PaperPage page => new("s") { Level = page.Number, Wide = page.Wide },
            PaperList list => new(list.Numbered ? "n" : "b")
            {
                Rows = [.. list.Entries.Select(e => new List<string>(e))],
            },
            _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} is not kept."),
        };

    private static PaperBlock Block(KeptBlock kept) =>
        kept switch
        {
            { Kind: "h", Text: { } text } => new PaperHeading(kept.Level, text),
            { Kind: "p", Text: { } text } => new PaperText(text, kept.Small, kept.Bold),
            { Kind: "p" } => new PaperText("", kept.Small, kept.Bold),
            { Kind: "l", Rows: { } rows } when rows.TrueForAll(r => r.Count == 2) => new PaperPoints([
                .. rows.Select(r => new PaperPoint(r[0], r[1])),
            ]),
            { Kind: "t", Rows: [var headings, .. var rows] } => new PaperTable(headings, [.. rows]),
            { Kind: "s", Level: > 0 } => new PaperPage(kept.Level, kept.Wide),
            { Kind: "n" or "b", Rows: { } rows } => new PaperList([.. rows], Numbered: kept.Kind == "n"),
            _ => throw new JsonException($"A block of kind {kept.Kind} is not known."),
        };

    private sealed record KeptBlock(string Kind)
    {
        public int Level { get; init; }
        public string? Text { get; init; }
        public bool Small { get; init; }
        public bool Bold { get; init; }
        public bool Wide { get; init; }
        public List<List<string>>? Rows { get; init; }
    }
}
