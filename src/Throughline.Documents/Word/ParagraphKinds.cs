using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Word;

/// <summary>Tells what a paragraph is: furniture, a heading, an item of a list, or plain words.</summary>
internal sealed class ParagraphKinds(WordStyles styles, WordNumbering numbering)
{
    public Block BlockOf(string text, RunReader words, ParagraphProperties? properties, string? style, Place place)
    {
        // A bare number is no page's here: Word keeps those in the heads and feet of its pages.
        if (FurnitureLine.Of(text) is { } kind && !text.All(char.IsAsciiDigit))
        {
            return new Furniture(kind, text, place);
        }

        if (styles.Level(style) is { } level)
        {
            return new Heading(text, level, place);
        }

        if (numbering.Next(properties?.NumberingProperties ?? styles.Numbering(style)) is { } item)
        {
            return new ListItem(item.Marker, text, item.Level, place);
        }

        return new Paragraph(text, place) { Bold = words.Look.Bold };
    }
}
