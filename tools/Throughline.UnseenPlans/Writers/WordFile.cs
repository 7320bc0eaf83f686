using System.Globalization;
using System.Security;
using System.Text;
using Throughline.FictionalPacks.Writers;
using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes a paper as DOCX: headings, tables with merged and shaded cells, lists, running heads and feet.</summary>
public static class WordFile
{
    private const string Names =
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static byte[] Write(Sheaf sheaf)
    {
        var package = new RawPackage();
        package.Add("word/document.xml", Type + "document.main+xml", Document(sheaf), "", "officeDocument");
        package.Add("word/styles.xml", Type + "styles+xml", Styles(), "word/document.xml", "styles");
        package.Add("word/numbering.xml", Type + "numbering+xml", Numbering(), "word/document.xml", "numbering");
        package.Add(
            "word/header1.xml",
            Type + "header+xml",
            $"<w:hdr {Names}>{Furniture(sheaf.RunningHead)}</w:hdr>",
            "word/document.xml",
            "header"
        );
        package.Add(
            "word/footer1.xml",
            Type + "footer+xml",
            $"<w:ftr {Names}>{Furniture(sheaf.RunningFoot)}</w:ftr>",
            "word/document.xml",
            "footer"
        );
        return package.Write();
    }

    private static string Document(Sheaf sheaf)
    {
        var body = new StringBuilder();
        foreach (var part in sheaf.Parts)
        {
            body.Append(
                part switch
                {
                    PartHeading heading =>
                        $"<w:p><w:pPr><w:pStyle w:val='Heading{heading.Level}'/></w:pPr>{Run(heading.Text)}</w:p>",
                    PartText text => Paragraphs(text),
                    PartTable table => Table(table, sheaf, sheaf.Landscape ? 14000 : 9200) + "<w:p/>",
                    PartPageEnd => "<w:p><w:r><w:br w:type='page'/></w:r></w:p>",
                    _ => "",
                }
            );
        }

        var size = sheaf.Landscape
            ? "<w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/>"
            : "<w:pgSz w:w='11906' w:h='16838'/>";
        return $"<w:document {Names}><w:body>{body}<w:sectPr><w:headerReference w:type='default' r:id='r3'/><w:footerReference w:type='default' r:id='r4'/>{size}</w:sectPr></w:body></w:document>";
    }

    private static string Styles() =>
        $"<w:styles {Names}>{string.Concat(Enumerable.Range(1, 3).Select(l => $"<w:style w:type='paragraph' w:styleId='Heading{l}'><w:name w:val='heading {l}'/><w:pPr><w:outlineLvl w:val='{l - 1}'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"))}</w:styles>";

    private static string Numbering() =>
        $"<w:numbering {Names}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='•'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";

    private static string Furniture(string text)
    {
        var parts = text.Split("{page}");
        var page =
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        return $"<w:p>{Run(parts[0])}{(parts.Length > 1 ? page + Run(parts[1]) : "")}</w:p>";
    }

    private static string Paragraphs(PartText text)
    {
        if (text.Label.Length == 0)
        {
            return $"<w:p>{Run(text.Text)}</w:p>";
        }

        return text.Look switch
        {
            LabelLook.Colon => $"<w:p>{Run(text.Label + ": ", text.BoldLabel)}{Run(text.Text)}</w:p>",
            LabelLook.Dash => $"<w:p>{Run(text.Label + " – ", text.BoldLabel)}{Run(text.Text)}</w:p>",
            LabelLook.Tab => $"<w:p>{Run(text.Label, text.BoldLabel)}<w:r><w:tab/></w:r>{Run(text.Text)}</w:p>",
            LabelLook.Alone => $"<w:p>{Run(text.Label, text.BoldLabel)}</w:p><w:p>{Run(text.Text)}</w:p>",
            _ => throw new InvalidOperationException("A look of labels that Word has not learnt."),
        };
    }

    private static string Run(string text, bool bold = false, bool struck = false) =>
        text.Length == 0
            ? ""
            : $"<w:r>{(bold || struck ? $"<w:rPr>{(bold ? "<w:b/>" : "")}{(struck ? "<w:strike/>" : "")}</w:rPr>" : "")}<w:t xml:space='preserve'>{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Table(PartTable table, Sheaf sheaf, int total)
    {
        var unit = total / table.Widths.Sum();
        var widths = table.Widths.Select(w => (int)(w * unit)).ToList();
        var xml = new StringBuilder(
            $"<w:tbl><w:tblPr>{(table.Rulings == Rulings.Boxes ? "<w:tblCellSpacing w:w='40' w:type='dxa'/>" : "")}{Borders(table.Rulings)}</w:tblPr><w:tblGrid>"
        );
        xml.Append(string.Concat(widths.Select(w => $"<w:gridCol w:w='{w}'/>"))).Append("</w:tblGrid>");
        for (var r = 0; r < table.Lines.Count; r++)
        {
            var column = 0;
            xml.Append("<w:tr><w:trPr>")
                .Append(table.CutsRows ? "" : "<w:cantSplit/>")
                .Append(r < table.Head && table.RepeatsHead ? "<w:tblHeader/>" : "")
                .Append("</w:trPr>");
            foreach (var box in table.Lines[r].Boxes)
            {
                xml.Append(Cell(box, sheaf, widths.Skip(column).Take(box.Across).Sum()));
                column += box.Across;
            }

            xml.Append("</w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static string Cell(TableBox box, Sheaf sheaf, int width)
    {
        var properties = string.Create(
            CultureInfo.InvariantCulture,
            $"<w:tcW w:w='{width}' w:type='dxa'/>{(box.Across > 1 ? $"<w:gridSpan w:val='{box.Across}'/>" : "")}{(box.Covered ? "<w:vMerge/>" : box.Down > 1 ? "<w:vMerge w:val='restart'/>" : "")}{(box.Fill is null ? "" : $"<w:shd w:val='clear' w:color='auto' w:fill='{box.Fill}'/>")}"
        );
        var paragraphs = string.Concat(box.Text.Split('\n').Select(p => Paragraph(p, box, sheaf)));
        var nested = box.Nested is { } inside ? Table(inside, sheaf, width - 200) + "<w:p/>" : "";
        return $"<w:tc><w:tcPr>{properties}</w:tcPr>{(nested.Length > 0 && box.Text.Length == 0 ? nested : paragraphs + nested)}</w:tc>";
    }

    private static string Paragraph(string text, TableBox box, Sheaf sheaf)
    {
        var listed = box.Bullets && sheaf.RealBullets && text.StartsWith("• ", StringComparison.Ordinal);
        return listed
            ? $"<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>{Run(text[2..], box.Bold, box.Struck)}</w:p>"
            : $"<w:p>{Run(text, box.Bold, box.Struck)}</w:p>";
    }

    private static string Borders(Rulings rulings)
    {
        string Line(string side, bool drawn) =>
            $"<w:{side} w:val='{(drawn ? "single" : "nil")}' w:sz='4' w:space='0' w:color='auto'/>";
        var (across, down) = (rulings != Rulings.None, rulings is Rulings.Full or Rulings.Boxes);
        return $"<w:tblBorders>{Line("top", across)}{Line("left", down)}{Line("bottom", across)}{Line("right", down)}{Line("insideH", across)}{Line("insideV", down)}</w:tblBorders>";
    }
}
