using System.Text.Json;
using Throughline.Core.Comparing;
using Throughline.Domain.Comparing;

namespace Throughline.Cli;

/// <summary>What changed between two versions, as <c>changes</c> of <see cref="CheckJson"/>.</summary>
internal static class ChangesJson
{
    public static void Write(
        Utf8JsonWriter json,
        IReadOnlyList<ComparedPlans> compared,
        IReadOnlyList<DocumentChange> paragraphs
    )
    {
        json.WriteStartArray("changes");
        foreach (var plan in compared)
        {
            foreach (var change in plan.Changes)
            {
                Write(json, change, plan);
            }
        }

        foreach (var change in paragraphs)
        {
            Write(json, change);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PlanChange change, ComparedPlans plan)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("plan", plan.Match.After.Title);
        json.WriteString("field", change.Field?.ToString());
        if (change.Heading is not null)
        {
            json.WriteString("heading", change.Heading);
        }

        json.WriteNumber("matters", Math.Round(change.Matters, 2));
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteString("why", change.Why);
        if (plan.RowOf(change) is { } row)
        {
            json.WriteString("row", row.Key);
            PlaceJson.Write(json, row.Place);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DocumentChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.ToString());
        json.WriteNumber("matters", Math.Round(change.Matters, 2));
        json.WriteString("before", change.Before?.Quote);
        json.WriteString("after", change.After?.Quote);
        json.WriteString("why", change.Why);
        PlaceJson.Write(json, (change.After ?? change.Before)?.Place);
        json.WriteEndObject();
    }
}
