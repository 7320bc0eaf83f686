using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.Office;

namespace Throughline.Documents.Word;

/// <summary>What type looks like over several runs: what all of them share.</summary>
internal sealed class RunLook
{
    private bool _any;
    private bool _allStruck = true;
    private bool _allBold = true;
    private bool _sameInk = true;
    private bool _allMarked = true;
    private Rgb? _ink;
    private Rgb? _highlight;

    public bool Struck => _any && _allStruck;
    public bool Bold => _any && _allBold;
    public Rgb? SharedInk => _any && _sameInk ? _ink : null;
    public Rgb? SharedHighlight => _any && _allMarked ? _highlight : null;

    public void Add(RunProperties? properties)
    {
        var ink = Colours.Of(properties?.Color?.Val?.Value) is { } c && !Colours.IsGrey(c) ? c : (Rgb?)null;
        _sameInk &= !_any || Nullable.Equals(ink, _ink);
        _ink = _any ? _ink : ink;
        var mark =
            Colours.OfHighlight(properties?.Highlight?.Val?.InnerText) ?? Colours.Of(properties?.Shading?.Fill?.Value);
        _allMarked &= mark is not null && (_highlight is null || Nullable.Equals(mark, _highlight));
        _highlight ??= mark;
        _allStruck &= IsOn(properties?.Strike) || IsOn(properties?.DoubleStrike);
        _allBold &= IsOn(properties?.Bold);
        _any = true;
    }

    private static bool IsOn(OnOffType? property) =>
        property is not null && (property.Val is null || property.Val.Value);
}
