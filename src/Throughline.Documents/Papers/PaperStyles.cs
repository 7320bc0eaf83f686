using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Papers;

/// <summary>How a paper looks: one open and legible font, calm spacing, numbers in the margin.</summary>
internal static class PaperStyles
{
    private const string Font = "Arial";

    public static Styles Make() =>
        new(
            Defaults(),
            Of("Normal", "Normal", 20, after: 80, isDefault: true),
            Of("Title", "Title", 32, bold: true, after: 120, keep: true),
            Of("Heading1", "heading 1", 26, bold: true, before: 160, after: 60, outline: 0, keep: true),
            Of("Heading2", "heading 2", 22, bold: true, before: 120, after: 40, outline: 1, keep: true),
            Of("Heading3", "heading 3", 20, bold: true, before: 100, after: 40, outline: 2, keep: true),
            Of("Small", "Small", 17, after: 40),
            Of("Question", "Question", 20, before: 60, after: 20, keep: true),
            Of("Beneath", "Beneath a question", 17, after: 20, indent: 425)
        );

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = Font,
                        HighAnsi = Font,
                        ComplexScript = Font,
                    },
                    new FontSize { Val = "20" },
                    new Languages { Val = "en-GB" }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        Before = "0",
                        After = "80",
                        Line = "252",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    /// <param name="numbered">True for each list that begins at 1, false for one with marks; in order.</param>
    public static Numbering Numbering(IReadOnlyList<bool> numbered)
    {
        var numbering = new Numbering(
            Abstract(0, NumberFormatValues.Decimal, "%1."),
            Abstract(1, NumberFormatValues.Bullet, "•")
        );
        for (var list = 1; list <= numbered.Count; list++)
        {
            // Each list is told to begin anew, or Word counts on from the one before.
            numbering.Append(
                new NumberingInstance(
                    new AbstractNumId { Val = numbered[list - 1] ? 0 : 1 },
                    new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }
                )
                {
                    NumberID = list,
                }
            );
        }

        return numbering;
    }

    private static AbstractNum Abstract(int id, NumberFormatValues format, string text) =>
        new(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "425" })
            )
            {
                LevelIndex = 0,
            }
        )
        {
            AbstractNumberId = id,
        };

    private static Style Of(
        string id,
        string name,
        int halfPoints,
        bool bold = false,
        int before = 0,
        int after = 0,
        int? outline = null,
        int indent = 0,
        bool keep = false,
        bool isDefault = false
    )
    {
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = $"{halfPoints}" });
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? OnOffValue.FromBoolean(true) : null,
        };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), Paragraph(before, after, indent, outline, keep), run);
        return style;
    }

    private static StyleParagraphProperties Paragraph(int before, int after, int indent, int? outline, bool keep)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (indent > 0)
        {
            paragraph.Append(new Indentation { Left = $"{indent}" });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return paragraph;
    }
}
