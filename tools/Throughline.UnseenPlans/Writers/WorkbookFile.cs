using System.Globalization;
using System.Security;
using System.Text;
using Throughline.FictionalPacks.Writers;
using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes a paper as XLSX: sheets, merged and filled cells, days with their formats, formulas with kept values.</summary>
public static class WorkbookFile
{
    private const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string Office = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Write(Sheaf sheaf)
    {
        var styles = new Looks();
        var sheets = Sheets(sheaf.Parts).Select(s => (s.Name, s.Hidden, Xml: Sheet(s.Parts, styles))).ToList();
        var package = new RawPackage();
        var list = string.Concat(
            sheets.Select(
                (s, i) =>
                    $"<sheet name='{SecurityElement.Escape(s.Name)}' sheetId='{i + 1}'{(s.Hidden ? " state='hidden'" : "")} r:id='r{i + 1}'/>"
            )
        );
        package.Add(
            "xl/workbook.xml",
            Type + "sheet.main+xml",
            $"<workbook {Main} {Office}><sheets>{list}</sheets></workbook>",
            "",
            "officeDocument"
        );
        for (var i = 0; i < sheets.Count; i++)
        {
            package.Add(
                $"xl/worksheets/sheet{i + 1}.xml",
                Type + "worksheet+xml",
                sheets[i].Xml,
                "xl/workbook.xml",
                "worksheet"
            );
        }

        package.Add("xl/styles.xml", Type + "styles+xml", styles.Xml(), "xl/workbook.xml", "styles");
        return package.Write();
    }

    private static List<(string Name, bool Hidden, List<Part> Parts)> Sheets(IReadOnlyList<Part> parts)
    {
        var sheets = new List<(string Name, bool Hidden, List<Part> Parts)> { ("Sheet1", false, []) };
        foreach (var part in parts)
        {
            if (part is not PartSheet sheet)
            {
                sheets[^1].Parts.Add(part);
                continue;
            }

            var same = sheets.Count(s => s.Name.Split(" (")[0] == sheet.Name);
            sheets.Add((same == 0 ? sheet.Name : $"{sheet.Name} ({same + 1})", sheet.Hidden, []));
        }

        return [.. sheets.Where(s => s.Parts.Count > 0)];
    }

    private static string Sheet(List<Part> parts, Looks styles)
    {
        var (rows, merges, hidden, row) = (new StringBuilder(), new List<string>(), new SortedSet<int>(), 1);
        var widths = new SortedDictionary<int, double>();
        foreach (var part in parts)
        {
            if (part is PartTable table)
            {
                foreach (var line in table.Lines)
                {
                    rows.Append(Row(line, row++, styles, merges));
                }

                foreach (var (width, at) in table.Widths.Select((w, i) => (w, i)))
                {
                    widths[at] = width;
                }

                hidden.UnionWith(table.HiddenColumns);
                row++;
            }
            else if (part is PartHeading or PartText)
            {
                var (text, bold) = part is PartHeading heading ? (heading.Text, true) : (((PartText)part).Plain, false);
                rows.Append(Row(new([new TableBox(text) { Bold = bold }]), row, styles, merges));
                row += part is PartHeading ? 2 : 1;
            }
        }

        var columns = string.Concat(
            widths.Select(w =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<col min='{w.Key + 1}' max='{w.Key + 1}' width='{w.Value}' customWidth='1'{(hidden.Contains(w.Key) ? " hidden='1'" : "")}/>"
                )
            )
        );
        return $"<worksheet {Main}>{(columns.Length > 0 ? $"<cols>{columns}</cols>" : "")}<sheetData>{rows}</sheetData>{(merges.Count > 0 ? $"<mergeCells count='{merges.Count}'>{string.Concat(merges)}</mergeCells>" : "")}</worksheet>";
    }

    private static string Row(TableLine line, int row, Looks styles, List<string> merges)
    {
        var (cells, column) = (new StringBuilder(), 0);
        foreach (var box in line.Boxes)
        {
            if (!box.Covered)
            {
                cells.Append(Cell(box, $"{Name(column)}{row}", styles));
                if (box.Across > 1 || box.Down > 1)
                {
                    merges.Add(
                        $"<mergeCell ref='{Name(column)}{row}:{Name(column + box.Across - 1)}{row + box.Down - 1}'/>"
                    );
                }
            }

            column += box.Across;
        }

        return $"<row r='{row}'{(line.Hidden ? " hidden='1'" : "")}>{cells}</row>";
    }

    private static string Cell(TableBox box, string at, Looks styles)
    {
        var style = styles.Of(box);
        if (box.Day is { } day)
        {
            return $"<c r='{at}' s='{style}'><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>";
        }

        var text = SecurityElement.Escape(box.Text);
        if (box.Formula is { } formula)
        {
            return $"<c r='{at}' s='{style}' t='str'><f>{SecurityElement.Escape(formula)}</f><v>{text}</v></c>";
        }

        return box.Text.Length is > 0 and < 4 && box.Text.All(char.IsAsciiDigit)
            ? $"<c r='{at}' s='{style}'><v>{box.Text}</v></c>"
            : $"<c r='{at}' s='{style}' t='inlineStr'><is><t xml:space='preserve'>{text}</t></is></c>";
    }

    private static string Name(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>The formats of cells, each once.</summary>
    private sealed class Looks
    {
        private readonly List<(string Fill, bool Bold, bool Struck, string Day)> _looks = [("", false, false, "")];

        public int Of(TableBox box)
        {
            var look = (box.Fill ?? "", box.Bold, box.Struck, box.Day is null ? "" : box.DayStyle.Replace('M', 'm'));
            if (!_looks.Contains(look))
            {
                _looks.Add(look);
            }

            return _looks.IndexOf(look);
        }

        public string Xml()
        {
            var formats = _looks.Select(l => l.Day).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var fonts = string.Concat(
                _looks.Select(l =>
                    $"<font>{(l.Bold ? "<b/>" : "")}{(l.Struck ? "<strike/>" : "")}<sz val='11'/><name val='Calibri'/></font>"
                )
            );
            var fills = string.Concat(
                _looks.Select(l =>
                    l.Fill.Length == 0
                        ? ""
                        : $"<fill><patternFill patternType='solid'><fgColor rgb='FF{l.Fill}'/></patternFill></fill>"
                )
            );
            var filled = _looks.Where(l => l.Fill.Length > 0).ToList();
            var uses = string.Concat(
                _looks.Select(
                    (l, i) =>
                        $"<xf numFmtId='{(l.Day.Length == 0 ? 0 : 164 + formats.IndexOf(l.Day))}' fontId='{i}' fillId='{(l.Fill.Length == 0 ? 0 : 2 + filled.IndexOf(l))}' borderId='0' xfId='0' applyNumberFormat='1' applyFont='1' applyFill='1' applyAlignment='1'><alignment vertical='top' wrapText='1'/></xf>"
                )
            );
            var days = string.Concat(formats.Select((f, i) => $"<numFmt numFmtId='{164 + i}' formatCode='{f}'/>"));
            return $"<styleSheet {Main}>{(days.Length > 0 ? $"<numFmts count='{formats.Count}'>{days}</numFmts>" : "")}<fonts count='{_looks.Count}'>{fonts}</fonts><fills count='{2 + filled.Count}'><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill>{fills}</fills><borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='{_looks.Count}'>{uses}</cellXfs></styleSheet>";
        }
    }
}
