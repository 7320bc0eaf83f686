using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Throughline.Domain.Plans;

/// <summary>
/// The words of one row by field, in the order of the fields. Never changes; equal to others of the same words, wherever
/// they stand.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is the words of a row; that they are looked up is a detail.")]
public sealed class WordsByField : IReadOnlyDictionary<Field, FieldWords>, IEquatable<WordsByField>
{
    private readonly FieldWords?[] _words;

    private WordsByField(FieldWords?[] words) => _words = words;

    public static WordsByField None { get; } = new(new FieldWords?[Fields.All.Count]);

    public static WordsByField Of(IEnumerable<KeyValuePair<Field, FieldWords>> words)
    {
        var by = new FieldWords?[Fields.All.Count];
        foreach (var (field, said) in words)
        {
            by[(int)field] = said;
        }

        return new(by);
    }

    /// <summary>Fields whose text is null have no words.</summary>
    public static WordsByField Of(IEnumerable<(Field Field, string? Text)> words) =>
        Of(words.Where(w => w.Text is not null).Select(w => KeyValuePair.Create(w.Field, FieldWords.Of(w.Text!))));

    public FieldWords this[Field key] => _words[(int)key] ?? throw new KeyNotFoundException($"No words of {key}.");

    public IEnumerable<Field> Keys => Fields.All.Where(ContainsKey);

    public IEnumerable<FieldWords> Values => _words.OfType<FieldWords>();

    public int Count => _words.Count(w => w is not null);

    /// <summary>The words of a field; null where there are none, or blanks only.</summary>
    public string? Text(Field field) =>
        _words[(int)field]?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The same with other words in one field; null takes them out.</summary>
    public WordsByField With(Field field, FieldWords? words)
    {
        var by = (FieldWords?[])_words.Clone();
        by[(int)field] = words;
        return new(by);
    }

    /// <inheritdoc cref="With(Field, FieldWords?)"/>
    public WordsByField With(Field field, string? text) => With(field, text is null ? null : FieldWords.Of(text));

    public bool ContainsKey(Field key) => _words[(int)key] is not null;

    public bool TryGetValue(Field key, [MaybeNullWhen(false)] out FieldWords value) =>
        (value = _words[(int)key]) is not null;

    public IEnumerator<KeyValuePair<Field, FieldWords>> GetEnumerator() =>
        Keys.Select(f => KeyValuePair.Create(f, _words[(int)f]!)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(WordsByField? other) =>
        other is not null && _words.Select(w => w?.Text).SequenceEqual(other._words.Select(w => w?.Text));

    public override bool Equals(object? obj) => Equals(obj as WordsByField);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var words in _words)
        {
            hash.Add(words?.Text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
