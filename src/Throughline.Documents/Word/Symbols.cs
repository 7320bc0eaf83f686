using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>Characters that a document takes from a font of symbols.</summary>
internal static class Symbols
{
    public static string Of(SymbolChar symbol)
    {
        // The ticks and boxes of Wingdings are what forms are filled in with.
        var code = symbol.Char?.Value?.ToUpperInvariant();
        return code switch
        {
            "F0FC" or "00FC" => "✓",
            "F0FB" or "00FB" => "✗",
            "F0FE" => "☒",
            "F0A8" or "F06F" => "☐",
            "F0B7" or "F0A7" => "•",
            "F0E0" => "→",
            "F0E1" or "F0E9" => "↑",
            "F0E2" or "F0EA" => "↓",
            "F06C" or "F0CF" => "●",
            _ => "•",
        };
    }
}
