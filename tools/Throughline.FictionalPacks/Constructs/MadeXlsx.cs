using System.Globalization;
using Throughline.FictionalPacks.Writers;

namespace Throughline.FictionalPacks.Constructs;

/// <summary>Makes XLSX files of every construct that holds words.</summary>
public sealed class MadeXlsx
{
    private const string X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Drawing = "application/vnd.openxmlformats-officedocument";
    private const string Threads = "http://schemas.microsoft.com/office/2017/10/relationships";
    private readonly WordList _words;
    private readonly List<string> _shared = [];

    private MadeXlsx(Random random) => _words = new(random);

    /// <summary>The same random numbers make the same file.</summary>
    public static MadeFile Of(Random random)
    {
        var made = new MadeXlsx(random);
        var bytes = made.Package().Write();
        return new("made.xlsx", bytes, made._words.Words);
    }

    private RawPackage Package()
    {
        var package = new RawPackage();
        const string book = "xl/workbook.xml";
        var sheets = new List<string>();
        for (var number = 1; number <= 1 + _words.Random.Next(3); number++)
        {
            var path = $"xl/worksheets/sheet{number}.xml";
            var name = _words.Next("sheet name");
            _words.Within(
                $"sheet {number}",
                () =>
                {
                    AddSheet(package, book, path, number);
                    return "";
                }
            );
            var state = number > 1 && _words.Random.Next(3) == 0 ? " state='hidden'" : "";
            sheets.Add($"<sheet name='{name}' sheetId='{number}' r:id='r{number}'{state}/>");
        }

        package.Add(
            book,
            $"{Sheet}.sheet.main+xml",
            $"<workbook xmlns='{X}' xmlns:r='{R}'><sheets>{string.Concat(sheets)}</sheets></workbook>",
            "",
            "officeDocument"
        );
        package.Add(
            "xl/sharedStrings.xml",
            $"{Sheet}.sharedStrings+xml",
            $"<sst xmlns='{X}'>{string.Concat(_shared)}</sst>",
            book,
            "sharedStrings"
        );
        package.Add(
            "xl/persons/person.xml",
            "application/vnd.ms-excel.person+xml",
            "<personList xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'><person displayName='A' id='{1}'/></personList>",
            book,
            $"{Threads}/person"
        );
        return package;
    }

    private void AddSheet(RawPackage package, string book, string path, int number)
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 1 + _words.Random.Next(6))
                .Select(row =>
                {
                    var hidden = _words.Random.Next(5) == 0 ? " hidden='1'" : "";
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"<row r='{row * 30}'{hidden}>{string.Concat("ABCD".Select(c => Cell($"{c}{row * 30}")))}</row>"
                    );
                })
        );
        var running =
            $"<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"{_words.Next("header")}&amp;R&amp;P</oddHeader><oddFooter>&amp;C{_words.Next("footer")}</oddFooter></headerFooter>";
        package.Add(
            path,
            $"{Sheet}.worksheet+xml",
            $"<worksheet xmlns='{X}' xmlns:r='{R}'><sheetData>{rows}</sheetData><mergeCells count='1'><mergeCell ref='A30:B30'/></mergeCells>{running}</worksheet>",
            book,
            "worksheet"
        );
        AddComments(package, path, number);
        AddDrawing(package, path, number);
    }

    private string Cell(string at) =>
        _words.Random.Next(7) switch
        {
            0 => $"<c r='{at}' t='inlineStr'><is><t>{_words.Next("inline")}</t></is></c>",
            1 =>
                $"<c r='{at}' t='inlineStr'><is><r><t>{_words.Next("inline run")}</t></r><r><t>{_words.Next("second run")}</t></r></is></c>",
            2 => $"<c r='{at}' t='str'><f>A1</f><v>{_words.Next("result")}</v></c>",
            3 => $"<c r='{at}' t='s'><v>{Shared($"<si><t>{_words.Next("shared")}</t></si>")}</v></c>",
            4 =>
                $"<c r='{at}' t='s'><v>{Shared($"<si><r><t>{_words.Next("shared run")}</t></r><r><rPr><strike/></rPr><t>{_words.Next("struck run")}</t></r></si>")}</v></c>",
            5 => $"<c r='{at}'><v>{_words.Random.Next(1000)}</v></c>",
            _ => $"<c r='{at}' t='unheard of'><v>{_words.Next("cell of an unknown kind")}</v></c>",
        };

    private int Shared(string item)
    {
        _shared.Add(item);
        return _shared.Count - 1;
    }

    private void AddComments(RawPackage package, string sheet, int number)
    {
        package.Add(
            $"xl/comments{number}.xml",
            $"{Sheet}.comments+xml",
            $"<comments xmlns='{X}'><authors><author>A</author><author>tc={{2}}</author></authors><commentList>"
                + $"<comment ref='B30' authorId='0'><text><t>{_words.Next("note", seen: false)}</t></text></comment>"
                + "<comment ref='C30' authorId='1'><text><t>[Threaded comment] Comment: as below</t></text></comment>"
                + "</commentList></comments>",
            sheet,
            "comments"
        );
        package.Add(
            $"xl/threadedComments/threadedComment{number}.xml",
            "application/vnd.ms-excel.threadedcomments+xml",
            "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'>"
                + $"<threadedComment ref='C30' personId='{{1}}' id='{{2}}'><text>{_words.Next("thread", seen: false)}</text></threadedComment>"
                + $"<threadedComment ref='C30' personId='{{1}}' id='{{3}}' parentId='{{2}}'><text>{_words.Next("reply", seen: false)}</text></threadedComment>"
                + "</ThreadedComments>",
            sheet,
            $"{Threads}/threadedComment"
        );
    }

    private void AddDrawing(RawPackage package, string sheet, int number)
    {
        var drawing = $"xl/drawings/drawing{number}.xml";
        package.Add(
            drawing,
            $"{Drawing}.drawing+xml",
            "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' "
                + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><xdr:twoCellAnchor>"
                + "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
                + $"<xdr:sp><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{_words.Next("text box")}</a:t></a:r></a:p>"
                + $"<a:p><a:r><a:t>{_words.Next("text box, second line")}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>",
            sheet,
            "drawing"
        );
        package.Add(
            $"xl/charts/chart{number}.xml",
            $"{Drawing}.drawingml.chart+xml",
            "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' "
                + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart><c:title><c:tx><c:rich><a:bodyPr/>"
                + $"<a:p><a:r><a:t>{_words.Next("chart title", seen: false)}</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>",
            drawing,
            "chart"
        );
        package.Add(
            $"xl/drawings/vmlDrawing{number}.vml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            $"<xml xmlns:v='urn:schemas-microsoft-com:vml'><v:shape><v:textbox><div>{_words.Next("old button", seen: false)}</div></v:textbox></v:shape></xml>",
            sheet,
            "vmlDrawing"
        );
    }
}
