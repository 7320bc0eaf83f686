using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Core.Comparing;
using Throughline.Core.Questions;
using Throughline.Domain.Comparing;
using Throughline.Domain.Figures;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Cli;

/// <summary>
/// What <c>check --json</c> prints: <c>challenges</c>, <c>figures</c> and <c>changes</c>, each with its words and where
/// they stand.
/// </summary>
internal static class CheckJson
{
    public static void Write(
        PackCheck check,
        IReadOnlyList<ComparedPlans> compared,
        IReadOnlyList<DocumentChange> paragraphs
    )
    {
        using var output = Console.OpenStandardOutput();
        using (
            var json = new Utf8JsonWriter(
                output,
                new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartArray("challenges");
            foreach (var raised in check.Plans.SelectMany(p => p.Raised).Concat(compared.SelectMany(c => c.Raised)))
            {
                Write(json, raised, check.Document);
            }

            json.WriteEndArray();
            json.WriteStartArray("figures");
            foreach (var figure in check.Figures)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            ChangesJson.Write(json, compared, paragraphs);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Raised raised, string document)
    {
        json.WriteStartObject();
        json.WriteString("id", raised.Rule.Id);
        json.WriteString("rule", raised.Rule.Name);
        json.WriteString("severity", raised.Severity.Code());
        json.WriteString("confidence", raised.Confidence.Code());
        json.WriteStartObject("place");
        json.WriteString("document", raised.Chief.Document ?? document);
        PlaceJson.Write(json, raised.Chief.Place);
        json.WriteString("row", raised.Chief.Row);
        json.WriteEndObject();
        json.WriteString("quote", raised.Chief.Quote);
        json.WriteString("why", raised.Why);
        json.WriteString("question", raised.Question);
        if (raised.Agency is not null)
        {
            json.WriteString("agency", raised.Agency);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureFinding figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Rule);
        json.WriteString("rule", FigureCheck.Find(figure.Rule)?.Name);
        json.WriteString("kind", figure.Kind.Code());
        json.WriteString("confidence", figure.Confidence.Code());
        PlaceJson.Write(json, figure.Place);
        json.WriteString("quote", figure.Quote);
        json.WriteString("stated", figure.Stated);
        json.WriteString("expected", figure.Expected);
        json.WriteString("computation", figure.Computation);
        json.WriteStartArray("others");
        foreach (var other in figure.Others)
        {
            json.WriteStartObject();
            PlaceJson.Write(json, other.Place);
            json.WriteString("quote", other.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
