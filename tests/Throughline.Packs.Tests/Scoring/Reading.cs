using System.Text.Json;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Packs.Tests.Scoring;

/// <summary>The JSON that <c>./run read FILE --json</c> prints.</summary>
internal static class Reading
{
    private static readonly PackReader Reader = new(new ReadingLimits());

    public static JsonElement Of(string name, byte[] bytes)
    {
        using var output = new MemoryStream();
        ReadingJson.Write(output, Reader.Read(Reader.ReadDocument(name, bytes), Shipped.Vocabulary));
        using var json = JsonDocument.Parse(output.ToArray());
        return json.RootElement.Clone();
    }
}
