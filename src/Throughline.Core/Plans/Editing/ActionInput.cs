using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// The words of an action as a person writes them down: of the fields that are typed. Rating and target are not among
/// them: they change with a reason. What is not given is cleared.
/// </summary>
public sealed record ActionInput(IReadOnlyDictionary<Field, string?> Words)
{
    public static ActionInput Of(params IEnumerable<(Field Field, string? Words)> words) =>
        new(words.ToDictionary(w => w.Field, w => w.Words));

    /// <summary>
    /// Words of columns that only its plan has, by heading; a heading that is not given stays as it is, and empty words
    /// clear it.
    /// </summary>
    public IReadOnlyList<(string Heading, string? Words)> Own { get; init; } = [];

    public string? this[Field field] => Words.GetValueOrDefault(field);
}
