using System.Text.Json;
using System.Text.Json.Nodes;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Core.Snapshots;

/// <summary>
/// Snapshots of the first schema: an action's words stood among its other properties, by the names of its columns.
/// </summary>
internal static class FirstSnapshotSchema
{
    public static JsonObject ToSecond(JsonObject snapshot)
    {
        foreach (
            var action in Each(snapshot["recommendations"])
                .SelectMany(r => Each(r["responses"]))
                .SelectMany(r => Each(r["actions"]))
        )
        {
            var words = new JsonObject();
            foreach (var field in Fields.OfAction)
            {
                var column = JsonNamingPolicy.CamelCase.ConvertName(PlanAction.ColumnOf(field));
                if (action.Remove(column, out var text))
                {
                    words[field.JsonName()] = text;
                }
            }

            action["words"] = words;
        }

        snapshot["schema"] = SnapshotContent.CurrentSchema;
        return snapshot;
    }

    private static List<JsonObject> Each(JsonNode? list) => [.. (list as JsonArray ?? []).OfType<JsonObject>()];
}
