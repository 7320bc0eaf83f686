using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Figures;
using Throughline.Domain.Intake;

namespace Throughline.Core.Figures;

/// <summary>What is looked for in a whole document, once, when it is read.</summary>
/// <param name="Figures">Figures that do not agree, in the order of the document.</param>
/// <param name="Recommendations">What its reviews or inspections recommend.</param>
public sealed record PaperChecks(
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<ReviewRecommendation> Recommendations
)
{
    public static PaperChecks None { get; } = new([], []);

    public static PaperChecks Of(SourceMaterial material, Lexicon lexicon) =>
        new(FigureCheck.Of(material, lexicon), ReviewRecommendations.In(material, lexicon.Vocabulary));

    public string Write() => JsonSerializer.Serialize(this, ChecksJson.Default.PaperChecks);

    /// <param name="json">Null for a reading of before checks were kept.</param>
    /// <exception cref="JsonException">It is not what <see cref="Write"/> gave.</exception>
    public static PaperChecks Read(string? json) =>
        json is null ? None : JsonSerializer.Deserialize(json, ChecksJson.Default.PaperChecks) ?? None;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PaperChecks))]
internal sealed partial class ChecksJson : JsonSerializerContext;
