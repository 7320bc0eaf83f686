using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Intake.Corrections;

/// <summary>A row as a card of the review.</summary>
/// <param name="Rated">False in a plan that has no ratings at all: there a row without one is nothing to remark
/// on.</param>
public sealed record RowCard(
    Guid Draft,
    int Version,
    int View,
    RowReading Row,
    bool Chosen,
    string Link,
    string? RatingMeaning,
    int Level,
    bool Rated
)
{
    private const int ShortLength = 60;

    /// <summary>The fields that the card lists; those that group the rows stand above it.</summary>
    public static IEnumerable<Field> Listed => Fields.OfRow.Where(f => f != Field.Rating);

    public string Heading =>
        Row.Text(Field.Agency) is { Length: > 0 } agency ? agency
        : Row.Text(Field.Number) is { Length: > 0 } number ? $"Row {number}"
        : "Row";

    public IEnumerable<Doubt> DoubtsOf(Field? field) => Row.Uncertain.Where(d => d.Field == field);

    /// <summary>A few words to know a row by.</summary>
    public static string Gist(RowReading row)
    {
        var text =
            new[] { Field.Action, Field.Response, Field.Recommendation, Field.Update }
                .Select(row.Text)
                .FirstOrDefault(t => t.Length > 0)
            ?? row.Text(Field.Agency);
        text = text.ReplaceLineEndings(" ");
        return text.Length > ShortLength ? text[..(ShortLength - 1)] + "…" : text;
    }
}
