using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>What was answered in a field of a form: typed, chosen, or ticked.</summary>
internal static class FieldAnswer
{
    private const int PushButton = 1 << 16;
    private const string Ticked = "\u2612";

    /// <returns>Null for a field without an answer, and for a button.</returns>
    public static string? Of(DictionaryToken field, PdfTokens tokens) =>
        tokens.Inherited<NameToken>(field, "FT")?.Data switch
        {
            "Btn" => IsButton(field, tokens) ? null : Tick(field, tokens),
            "Ch" => Chosen(field, tokens),
            "Sig" => null,
            _ => Typed(field, tokens),
        };

    public static bool IsButton(DictionaryToken field, PdfTokens tokens) =>
        tokens.Inherited<NumericToken>(field, "Ff") is { Data: >= 0 and <= int.MaxValue } flags
        && ((int)flags.Data & PushButton) != 0;

    private static string? Typed(DictionaryToken field, PdfTokens tokens) =>
        tokens.Inherited<IToken>(field, "V") is StreamToken stream
            ? PdfTokens.Decoded(stream.Decode(BoundedFilters.Instance).Span).Trim()
            : tokens.Words(tokens.Inherited<IToken>(field, "V"));

    /// <summary>What the list shows for each value that was chosen; the value where the list does not hold it.</summary>
    private static string? Chosen(DictionaryToken field, PdfTokens tokens)
    {
        var value = tokens.Inherited<IToken>(field, "V");
        IEnumerable<IToken> values =
            value is ArrayToken several ? several.Data
            : value is null ? []
            : [value];
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in tokens.Inherited<ArrayToken>(field, "Opt")?.Data ?? [])
        {
            if (
                tokens.Direct<ArrayToken>(option) is { Data: [var stored, var words] }
                && tokens.Words(stored) is { } key
                && tokens.Words(words) is { } text
            )
            {
                shown.TryAdd(key, text);
            }
        }

        var chosen = values.Select(tokens.Words).OfType<string>().Select(v => shown.GetValueOrDefault(v, v)).ToList();
        return chosen.Count == 0 ? null : string.Join("; ", chosen);
    }

    /// <summary>A box is ticked when it shows the state that its answer names, or any but "off".</summary>
    private static string? Tick(DictionaryToken field, PdfTokens tokens)
    {
        var state = tokens.Get<NameToken>(field, "AS")?.Data ?? tokens.Inherited<NameToken>(field, "V")?.Data;
        return state is null || string.Equals(state, "Off", StringComparison.OrdinalIgnoreCase) ? null : Ticked;
    }
}
