using Throughline.UnseenPlans.Writers;

namespace Throughline.UnseenPlans.Layout;

/// <summary>Draws what kind of file a document is, and how its pages look.</summary>
public sealed class FormatDraw(Dice dice)
{
    /// <summary>"docx", "xlsx", "pdf", "txt layout", "txt tabs" or "csv".</summary>
    public string Name { get; } =
        dice.Weighed((27, "docx"), (18, "xlsx"), (29, "pdf"), (12, "txt layout"), (7, "txt tabs"), (7, "csv"));

    /// <summary>Those of all tables of the document.</summary>
    public Rulings Rulings { get; } =
        dice.Weighed(
            (50, Rulings.Full),
            (17, Rulings.Horizontal),
            (22, Rulings.None),
            (dice.HeldBack ? 20 : 5, Rulings.Boxes)
        );

    public string Extension => Name[..3] == "txt" ? "txt" : Name;

    /// <summary>Rulings or room stand between its rows, so that a person sees where each ends.</summary>
    public bool HasPages => Name is "pdf" or "txt layout" or "docx";

    public Sheaf Pages(List<Part> parts, string body, string title, List<string> features)
    {
        var wide = parts.OfType<PartTable>().Select(t => t.Widths.Sum()).DefaultIfEmpty(0).Max();
        var landscape = wide > 95 || dice.Chance(35);
        var (head, foot) = (
            dice.Chance(45) ? dice.One([body, title, "OFFICIAL"]) : "",
            dice.One(["", "Page {page}", "{page}", body + " – page {page}"])
        );
        if (HasPages)
        {
            features.Add(landscape ? "page: landscape" : "page: portrait");
            features.AddRange(head.Length > 0 ? ["page: running head"] : []);
            features.AddRange(foot.Length > 0 ? ["page: running foot"] : []);
        }

        var encoding = Name is "txt tabs" or "csv"
            ? dice.Weighed((55, "utf-8"), (20, "utf-8-bom"), (25, "windows-1252"))
            : "utf-8";
        return new(parts)
        {
            Landscape = landscape,
            RunningHead = head,
            RunningFoot = foot,
            TextSize =
                wide > 150 ? 6.5
                : wide > 110 ? 7.5
                : dice.Between(8, 10),
            LineWidth = Math.Clamp((int)(wide * dice.Between(12, 16) / 10), 90, 260),
            Face = dice.Weighed((70, "Helvetica"), (30, "Times-Roman")),
            WordByWord = dice.Chance(40),
            Compact = dice.Chance(40),
            Encoding = encoding,
            Separator = dice.HeldBack && dice.Chance(40) ? ';' : ',',
            RealBullets = dice.Chance(50),
        };
    }

    public byte[] Write(Sheaf sheaf) =>
        Name switch
        {
            "docx" => WordFile.Write(sheaf),
            "xlsx" => WorkbookFile.Write(sheaf),
            "pdf" => PdfFile.Write(sheaf),
            "txt layout" => LayoutText.Write(sheaf),
            "txt tabs" => TabbedText.Write(sheaf),
            _ => CommaText.Write(sheaf),
        };
}
