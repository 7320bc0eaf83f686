using System.Text;
using System.Xml;
using CsCheck;
using Shouldly;
using Throughline.Documents.Office;
using Xunit;

namespace Throughline.Documents.Tests.Office;

/// <summary>The quick look at how deep XML nests must never say "surely" of what a parser finds deeper.</summary>
public sealed class MarkupDepthTests
{
    private const int Most = 4;

    /// <summary>Pieces out of which XML is put together, right and wrong, with what makes tags hard to tell.</summary>
    private static readonly string[] Pieces =
    [
        "<a>",
        "</a>",
        "<b/>",
        "<b x='/>'>",
        "</b>",
        "<c x=\"a'>b\" />",
        "<d x='\">'>",
        "</d>",
        "words > more",
        "<!-- </a> -->",
        "<![CDATA[<a></a>]]>",
        "<?p </a> ?>",
        "&lt;",
        "\n",
    ];

    private static readonly string[] Declarations = ["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "\ufeff"];

    private static readonly Gen<string> Xml = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 14]
        .Select(p => $"<r>{string.Concat(p.Select(i => Pieces[i]))}</r>");

    private static readonly Gen<string> Declaration = Gen.Int[0, Declarations.Length - 1].Select(i => Declarations[i]);

    [Fact]
    public void What_is_surely_shallow_is_shallow_to_a_parser() =>
        Gen.Select(Declaration, Xml)
            .Sample(
                (declaration, xml) =>
                {
                    var bytes = Encoding.UTF8.GetBytes(declaration + xml);
                    return !MarkupDepth.IsSurelyWithin(new MemoryStream(bytes), Most) || DepthOf(bytes) <= Most;
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("<r><a x='1'><b/></a><a><b/>words</a></r>", true)]
    [InlineData("<r><a><b><c/></b></a></r>", true)]
    [InlineData("<r><a><b><c><d/></c></b></a></r>", false)]
    [InlineData("<r><a x='/>'><b x=\"/>\"><c x='/'><d/></c></b></a></r>", false)]
    [InlineData("<r><!-- a comment is left to the parser --></r>", false)]
    [InlineData("<!DOCTYPE r><r/>", false)]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><r/>", false)]
    [InlineData("words", false)]
    public void Ordinary_parts_are_seen_to_be_shallow_and_the_rest_is_left_to_a_parser(string xml, bool surely) =>
        MarkupDepth.IsSurelyWithin(new MemoryStream(Encoding.UTF8.GetBytes(xml)), Most).ShouldBe(surely);

    [Fact]
    public void Letters_of_two_bytes_are_left_to_a_parser() =>
        MarkupDepth.IsSurelyWithin(new MemoryStream(Encoding.Unicode.GetBytes("<r/>")), Most).ShouldBeFalse();

    [Fact]
    public void A_tag_over_the_end_of_a_chunk_is_one_tag()
    {
        for (var before = 65_520; before < 65_545; before++)
        {
            var shallow = Encoding.UTF8.GetBytes($"<r>{new string('x', before)}<a y='>'/><a y='/>'></a></r>");
            MarkupDepth.IsSurelyWithin(new MemoryStream(shallow), 2).ShouldBeTrue();
            MarkupDepth.IsSurelyWithin(new MemoryStream(shallow), 1).ShouldBeFalse();
        }
    }

    /// <summary>Elements within each other, as far as a parser reads.</summary>
    private static int DepthOf(byte[] bytes)
    {
        var deepest = 0;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes));
            while (xml.Read())
            {
                deepest = xml.NodeType == XmlNodeType.Element ? Math.Max(deepest, xml.Depth + 1) : deepest;
            }
        }
        catch (XmlException)
        {
            // The SDK reads as far as the parser does, so what was seen before the fault counts.
        }

        return deepest;
    }
}
