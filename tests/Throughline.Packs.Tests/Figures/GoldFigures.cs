using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Figures;

/// <summary>What a careful person found by hand in the packs: <c>shared/gold/figures.json</c>.</summary>
internal static partial class GoldFigures
{
    private const int LinesApart = 2;

    public static List<GoldFigure> Inconsistent { get; } = Read("inconsistencies");
    public static List<GoldFigure> Right { get; } = Read("consistent");
    public static List<GoldFigure> Undecidable { get; } = Read("undetermined");

    /// <summary>
    /// The finding stands at the figure or at one that it was compared with, and speaks of one of its numbers.
    /// </summary>
    public static bool Finds(FigureFinding finding, string pack, GoldFigure gold) =>
        gold.Places.Exists(p =>
            p.Pack == pack && Math.Abs(p.Line - finding.Place.Line!.Value) <= LinesApart && Speaks(finding, gold)
        );

    /// <summary>The finding calls the figure itself wrong.</summary>
    public static bool Accuses(FigureFinding finding, string pack, GoldFigure gold) =>
        gold.Places[0].Pack == pack
        && Math.Abs(gold.Places[0].Line - finding.Place.Line!.Value) <= LinesApart
        && Numbers(finding.Stated).Overlaps(Numbers(gold.Quote));

    private static bool Speaks(FigureFinding finding, GoldFigure gold) =>
        gold.Said.Contains(finding.Stated, StringComparison.OrdinalIgnoreCase)
        || finding.Quote.Contains(gold.Quote, StringComparison.OrdinalIgnoreCase)
        || Numbers(finding.Stated).Overlaps(Numbers(gold.Said));

    private static HashSet<string> Numbers(string text) =>
        NumberShape().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    private static List<GoldFigure> Read(string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RealPack.Shared, "gold", "figures.json")));
        return json.RootElement.GetProperty(kind).EnumerateArray().Select(One).ToList();
    }

    private static GoldFigure One(JsonElement e)
    {
        string Text(string name) => e.TryGetProperty(name, out var v) ? v.GetString()! : "";
        var places = new List<(string, int, string)>
        {
            (Text("file"), e.GetProperty("line").GetInt32(), Text("quote")),
        };
        places.AddRange(
            e.GetProperty("other_places")
                .EnumerateArray()
                .Select(o =>
                    (
                        o.GetProperty("file").GetString()!,
                        o.GetProperty("line").GetInt32(),
                        o.GetProperty("quote").GetString()!
                    )
                )
        );
        return new(
            Text("id"),
            Text("type"),
            Text("confidence"),
            Text("quote"),
            string.Join(" | ", places.Select(p => p.Item3).Prepend(Text("stated"))),
            [.. places.Select(p => (p.Item1, p.Item2))]
        );
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberShape();
}

internal sealed record GoldFigure(
    string Id,
    string Type,
    string Confidence,
    string Quote,
    string Said,
    List<(string Pack, int Line)> Places
);
