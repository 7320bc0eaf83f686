using System.Text.Json;
using Throughline.UnseenPlans.Measure;

namespace Throughline.Packs.Tests.Scoring;

/// <summary>The JSON that <c>./run read FILE --json</c> prints.</summary>
internal static class Reading
{
    public static JsonElement Of(string name, byte[] bytes)
    {
        using var json = JsonDocument.Parse(ReadPaper.Reading(name, bytes));
        return json.RootElement.Clone();
    }
}
