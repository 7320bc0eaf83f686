using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Domain.Plans.Legends;

/// <summary>The scales that come with the product, as data (<c>shipped.json</c>).</summary>
public static class ShippedLegends
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<LegendTemplate> All { get; } = Load();

    private static List<LegendTemplate> Load()
    {
        using var stream =
            typeof(ShippedLegends).Assembly.GetManifestResourceStream("legends.json")
            ?? throw new InvalidOperationException("legends.json is missing from the assembly.");
        return JsonSerializer.Deserialize<List<LegendTemplate>>(stream, Options)!;
    }
}
