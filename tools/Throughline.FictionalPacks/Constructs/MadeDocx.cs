using Throughline.FictionalPacks.Writers;

namespace Throughline.FictionalPacks.Constructs;

/// <summary>Makes DOCX files of every construct that holds words, each within others at random.</summary>
public sealed class MadeDocx
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Spaces =
        $"xmlns:w='{W}' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
        + "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
        + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
        + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'";
    private readonly WordList _words;
    private readonly List<string> _comments = [];

    private MadeDocx(Random random) => _words = new(random);

    /// <summary>The same random numbers make the same file.</summary>
    public static MadeFile Of(Random random)
    {
        var made = new MadeDocx(random);
        var bytes = made.Package().Write();
        return new("made.docx", bytes, made._words.Words);
    }

    private RawPackage Package()
    {
        var package = new RawPackage();
        const string main = "word/document.xml";
        var body = _words.Within("body", () => _words.Some(6, () => Block(0)));
        Part(package, "", main, "document.main", "officeDocument", "document", $"<w:body>{body}<w:sectPr/></w:body>");
        foreach (var (name, kind, root) in new[] { ("header1", "header", "hdr"), ("footer1", "footer", "ftr") })
        {
            Part(
                package,
                main,
                $"word/{name}.xml",
                kind,
                kind,
                root,
                _words.Within(kind, () => _words.Some(2, () => Block(2)))
            );
        }

        foreach (var (name, one) in new[] { ("footnotes", "footnote"), ("endnotes", "endnote") })
        {
            var note = _words.Within(one, () => $"<w:{one} w:id='2'>{_words.Some(2, () => Block(2))}</w:{one}>");
            Part(package, main, $"word/{name}.xml", name, name, name, note);
        }

        Part(
            package,
            main,
            "word/styles.xml",
            "styles",
            "styles",
            "styles",
            "<w:style w:type='character' w:styleId='Unseen'><w:name w:val='Unseen'/><w:rPr><w:vanish/></w:rPr></w:style>"
        );
        // Comments on comments are made while they are written, so they are made last.
        _comments.Add(Comment(_comments.Count, "comment that nothing refers to"));
        Part(package, main, "word/comments.xml", "comments", "comments", "comments", string.Concat(_comments));
        Diagram(package, main);
        return package;
    }

    private static void Part(
        RawPackage package,
        string from,
        string path,
        string type,
        string kind,
        string root,
        string inside
    ) => package.Add(path, $"{Type}.{type}+xml", $"<w:{root} {Spaces}>{inside}</w:{root}>", from, kind);

    private void Diagram(RawPackage package, string from) =>
        package.Add(
            "word/diagrams/data1.xml",
            "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
            "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' "
                + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><dgm:ptLst><dgm:pt modelId='1'><dgm:t>"
                + $"<a:bodyPr/><a:p><a:r><a:t>{_words.Next("diagram", seen: false)}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>",
            from,
            "diagramData"
        );

    private string Comment(int id, string construct) =>
        $"<w:comment w:id='{id}' w:author='A'><w:p><w:r><w:t>{_words.Next(construct, seen: false)}</w:t></w:r></w:p>"
        + $"<w:p><w:r><w:t>{_words.Next(construct + ", second line", seen: false)}</w:t></w:r></w:p></w:comment>";

    private string Block(int depth) =>
        _words.Random.Next(depth > 3 ? 2 : 9) switch
        {
            0 or 1 => _words.Within("p", () => $"<w:p>{_words.Some(4, () => Inline(depth))}</w:p>"),
            2 => _words.Within("sdt", () => $"<w:sdt><w:sdtContent>{Block(depth + 1)}</w:sdtContent></w:sdt>"),
            3 => _words.Within("customXml", () => $"<w:customXml w:element='a'>{Block(depth + 1)}</w:customXml>"),
            4 => Alternatives(() => Block(depth + 1)),
            5 => _words.Within(
                "hidden row",
                () =>
                    $"<w:tbl>{Row(depth, "<w:trPr><w:hidden/></w:trPr>", seen: false)}{Row(depth, "", seen: true)}</w:tbl><w:p/>"
            ),
            _ => _words.Within("tbl", () => $"<w:tbl>{_words.Some(2, () => Rows(depth))}</w:tbl><w:p/>"),
        };

    private string Row(int depth, string properties, bool seen) =>
        $"<w:tr>{properties}<w:tc><w:p><w:r><w:t>{_words.Next($"cell at depth {depth}", seen)}</w:t></w:r></w:p></w:tc></w:tr>";

    private string Rows(int depth) =>
        _words.Random.Next(4) switch
        {
            0 => _words.Within("sdt", () => $"<w:sdt><w:sdtContent>{Rows(depth + 1)}</w:sdtContent></w:sdt>"),
            1 => _words.Within("customXml", () => $"<w:customXml w:element='a'>{Rows(depth + 1)}</w:customXml>"),
            _ => _words.Within("tr", () => $"<w:tr>{_words.Some(3, () => Cell(depth))}</w:tr>"),
        };

    private string Cell(int depth) =>
        _words.Random.Next(4) switch
        {
            0 => _words.Within("sdt", () => $"<w:sdt><w:sdtContent>{Cell(depth + 1)}</w:sdtContent></w:sdt>"),
            _ => _words.Within("tc", () => $"<w:tc>{_words.Some(2, () => Block(depth + 1))}<w:p/></w:tc>"),
        };

    private string Alternatives(Func<string> make) =>
        _words.Within(
            "alternatives",
            () =>
            {
                var made = make();
                return $"<mc:AlternateContent><mc:Choice Requires='wps'>{made}</mc:Choice><mc:Fallback>{made}</mc:Fallback></mc:AlternateContent>";
            }
        );

    private string Inline(int depth) => depth > 5 || _words.Random.Next(2) == 0 ? Leaf(depth) : Around(depth);

    private string Around(int depth)
    {
        string Within(string construct, string begin, string end) =>
            _words.Within(construct, () => begin + Inline(depth + 1) + end);

        return _words.Random.Next(10) switch
        {
            0 => Within("smartTag", "<w:smartTag w:element='a'>", "</w:smartTag>"),
            1 => Within("hyperlink", "<w:hyperlink w:anchor='x'>", "</w:hyperlink>"),
            2 => Within("sdt", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            3 => Within("ins", "<w:ins w:id='1' w:author='A'>", "</w:ins>"),
            4 => Within("fldSimple", "<w:fldSimple w:instr='REF x'>", "</w:fldSimple>"),
            5 => Within("bdo", "<w:bdo w:val='ltr'>", "</w:bdo>"),
            6 => Within("dir", "<w:dir w:val='ltr'>", "</w:dir>"),
            7 => Within("customXml", "<w:customXml w:element='a'>", "</w:customXml>"),
            8 => Within("moveTo", "<w:moveTo w:id='1' w:author='A'>", "</w:moveTo>"),
            _ => Alternatives(() => Inline(depth + 1)),
        };
    }

    private string Leaf(int depth)
    {
        var text = () => $"<w:r><w:t>{_words.Next("r")}</w:t></w:r>";
        return _words.Random.Next(20) switch
        {
            0 => $"<m:oMath><m:r><m:t>{_words.Next("oMath")}</m:t></m:r></m:oMath>",
            1 =>
                $"<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>{_words.Next("ruby above")}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{_words.Next("ruby")}</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            2 =>
                $"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{text()}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            3 =>
                $"<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:listEntry w:val='{_words.Next("old drop-down")}'/></w:ddList></w:ffData></w:fldChar></w:r>",
            4 =>
                $"<w:del w:id='1' w:author='A'><w:r><w:delText>{_words.Next("del", seen: false)}</w:delText></w:r></w:del>",
            5 =>
                $"<w:moveFrom w:id='1' w:author='A'><w:r><w:t>{_words.Next("moveFrom", seen: false)}</w:t></w:r></w:moveFrom>",
            6 => $"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{_words.Next("vanish", seen: false)}</w:t></w:r>",
            7 =>
                $"<w:r><w:rPr><w:rStyle w:val='Unseen'/></w:rPr><w:t>{_words.Next("hidden style", seen: false)}</w:t></w:r>",
            8 => CommentHere(),
            9 =>
                $"<w:r><w:pict><v:shape><v:textpath string='{_words.Next("textpath", seen: false)}'/></v:shape></w:pict></w:r>",
            10 => TextBox(depth, "<w:pict><v:shape><v:textbox>", "</v:textbox></v:shape></w:pict>"),
            11 => TextBox(depth, "<w:object><v:shape><v:textbox>", "</v:textbox></v:shape></w:object>"),
            12 =>
                $"<w:r>{Alternatives(() => Box(depth, "<w:drawing><wp:inline><a:graphic><a:graphicData uri='x'><wps:wsp><wps:txbx>", "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"))}</w:r>",
            13 =>
                $"<w:r><w:t>{_words.Next("before")}</w:t><w:br/><w:t>{_words.Next("after a break")}</w:t><w:tab/><w:t>{_words.Next("after a tab")}</w:t></w:r>",
            _ => text(),
        };
    }

    private string TextBox(int depth, string begin, string end) => $"<w:r>{Box(depth, begin, end)}</w:r>";

    private string Box(int depth, string begin, string end) =>
        _words.Within("text box", () => $"{begin}<w:txbxContent>{Block(depth + 3)}</w:txbxContent>{end}");

    private string CommentHere()
    {
        var id = _comments.Count;
        _comments.Add(Comment(id, "comment"));
        return $"<w:commentRangeStart w:id='{id}'/><w:r><w:t>{_words.Next("commented")}</w:t></w:r><w:commentRangeEnd w:id='{id}'/><w:r><w:commentReference w:id='{id}'/></w:r>";
    }
}
