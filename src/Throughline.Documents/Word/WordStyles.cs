using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>
/// What a paragraph style means: its heading level and whether it is bold, followed through the styles it is based on.
/// </summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _hidden = new(StringComparer.Ordinal);

    /// <param name="onlyShown">True where words of the paper's own colour, or too small to be seen, are hidden.</param>
    public WordStyles(MainDocumentPart main, bool onlyShown = false)
    {
        OnlyShown = onlyShown;
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                HidesSome |= style.StyleRunProperties?.Vanish is not null;
            }
        }
    }

    /// <summary>True where some style hides words: in nearly every document none does, and no run need ask for its own.</summary>
    public bool HidesSome { get; }

    /// <summary>True where words of the paper's own colour, or too small to be seen, are hidden.</summary>
    public bool OnlyShown { get; }

    /// <summary>The colour and the size that a style gives; null for what it leaves alone.</summary>
    public (Color? Colour, FontSize? Size) TypeOf(string? styleId) =>
        styleId is null
            ? (null, null)
            : (
                Chain(styleId).Select(s => s.StyleRunProperties?.Color).FirstOrDefault(c => c is not null),
                Chain(styleId).Select(s => s.StyleRunProperties?.FontSize).FirstOrDefault(s => s is not null)
            );

    /// <summary>The heading level of a style, 1 to 6; null when it is none.</summary>
    public int? Level(string? styleId)
    {
        if (styleId is null)
        {
            return null;
        }

        return _levels.TryGetValue(styleId, out var level)
            ? level
            : _levels[styleId] = Chain(styleId).Select(LevelOf).FirstOrDefault(l => l is not null);
    }

    public NumberingProperties? Numbering(string? styleId) =>
        Chain(styleId).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    /// <summary>True for a style whose words the program does not show.</summary>
    public bool IsHidden(string? styleId) =>
        styleId is not null
        && (
            _hidden.TryGetValue(styleId, out var known)
                ? known
                : _hidden[styleId] =
                    Chain(styleId).Select(s => s.StyleRunProperties?.Vanish).FirstOrDefault(v => v is not null)
                        is { } vanish
                    && OnOrOff.IsOn(vanish.Val?.InnerText)
        );

    private static int? LevelOf(Style style)
    {
        if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and >= 0 and < 9)
        {
            return Math.Min(6, outline + 1);
        }

        var name = style.StyleName?.Val?.Value ?? "";
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return
            name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && name.Length == 9
            && char.IsAsciiDigit(name[8])
            ? Math.Clamp(name[8] - '0', 1, 6)
            : null;
    }

    private IEnumerable<Style> Chain(string? styleId)
    {
        for (var i = 0; i < LongestChain && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
        {
            yield return style;
            styleId = style.BasedOn?.Val?.Value;
        }
    }
}
