using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Throughline.Documents.Office;

/// <summary>Fields of Word and formulas of Excel that fetch from elsewhere or start something when they are brought up to date.</summary>
internal static partial class FieldCargo
{
    private static readonly HashSet<string> Fetching = new(
        ["DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK", "DATABASE", "RD"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// True when any field's instruction begins with a word that fetches. An instruction may lie in pieces between its
    /// begin and its end, and fields in one another.
    /// </summary>
    public static bool Fetches(XmlReader word)
    {
        using (word)
        {
            var open = new Stack<StringBuilder>();
            while (word.Read())
            {
                if (word.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (word.LocalName)
                {
                    case "fldSimple" when IsFetching(Attribute(word, "instr")):
                        return true;
                    case "fldChar" when Attribute(word, "fldCharType") == "begin":
                        open.Push(new());
                        break;
                    case "fldChar" when Attribute(word, "fldCharType") == "end" && open.Count > 0:
                        if (IsFetching(open.Pop().ToString()))
                        {
                            return true;
                        }

                        break;
                    case "instrText" when open.Count > 0 && !word.IsEmptyElement:
                        word.Read();
                        open.Peek().Append(word.Value);
                        break;
                    default:
                        break;
                }
            }

            return open.Any(o => IsFetching(o.ToString()));
        }
    }

    /// <summary>True when any formula calls a function that fetches, or speaks to another program.</summary>
    public static bool FormulaFetches(XmlReader sheet)
    {
        using (sheet)
        {
            while (sheet.Read())
            {
                if (sheet is { NodeType: XmlNodeType.Element, LocalName: "f", IsEmptyElement: false })
                {
                    sheet.Read();
                    if (Calls().IsMatch(sheet.Value))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static bool IsFetching(string instruction) =>
        instruction.Split([' ', '\t', '\n', '\r', '"'], StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
        && Fetching.Contains(first);

    private static string Attribute(XmlReader reader, string name)
    {
        var value = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>WEBSERVICE, IMAGE and RTD fetch; a bar and an exclamation mark call another program (DDE).</summary>
    [GeneratedRegex(
        @"(?:\b|\.)(?:WEBSERVICE|IMAGE|RTD)\(|\|[^!|]*!",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Calls();
}
