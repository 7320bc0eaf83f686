using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Word;

/// <summary>Tells what a paragraph is: furniture, a heading, an item of a list, or plain words.</summary>
internal sealed class ParagraphKinds(WordStyles styles, WordNumbering numbering)
{
    public Block BlockOf(string text, RunReader words, ParagraphProperties? properties, string? style, Place place)
    {
        if (FurnitureLine.Of(text) is { } kind)
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
