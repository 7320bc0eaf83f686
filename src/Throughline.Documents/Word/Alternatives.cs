using DocumentFormat.OpenXml;

namespace Throughline.Documents.Word;

/// <summary>The same content in several forms, for programs of several ages: one of them is read.</summary>
internal static class Alternatives
{
    /// <summary>
    /// The first choice; what is left for older programs where the choice holds no words and that does.
    /// </summary>
    public static OpenXmlElement? OneOf(AlternateContent alternate)
    {
        var choice = alternate.GetFirstChild<AlternateContentChoice>();
        var fallback = alternate.GetFirstChild<AlternateContentFallback>();
        return choice is null || (string.IsNullOrWhiteSpace(choice.InnerText) && fallback is { InnerText.Length: > 0 })
            ? fallback
            : choice;
    }
}
