using System.Globalization;
using System.Text;

namespace Throughline.Testing;

/// <summary>Small PDFs, written here, whose objects refer to each other in ways that no honest file has.</summary>
public static class HostilePdf
{
    private const string Catalogue = "<</Type/Catalog/Pages 2 0 R>>";
    private const string OnePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    /// <param name="what">One of the names below.</param>
    public static byte[] Of(string what) =>
        what switch
        {
            "a page tree that is a ring" => Write(Catalogue, OnePage, "4 0 R", "3 0 R"),
            "drawings that draw each other" => Write(
                Catalogue,
                OnePage,
                Page("4 0 R", "/XObject<</F 5 0 R>>"),
                Stream("", "/F Do"),
                Stream(Form("/XObject<</F 6 0 R>>"), "/F Do"),
                Stream(Form("/XObject<</F 5 0 R>>"), "/F Do")
            ),
            "contents that stand for each other" => Write(Catalogue, OnePage, Page("4 0 R", ""), "5 0 R", "4 0 R"),
            "drawings that draw the next twice, forty deep" => Write([
                Catalogue,
                OnePage,
                Page("4 0 R", "/XObject<</F 5 0 R>>"),
                Stream("", "/F Do"),
                .. Enumerable.Range(6, 40).Select(next => Stream(Form($"/XObject<</F {next} 0 R>>"), "/F Do /F Do")),
                Stream(Form(""), "0 0 1 1 re f"),
            ]),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such file."),
        };

    private static string Page(string contents, string resources) =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents {contents}/Resources<<{resources}>>>>";

    private static string Form(string resources) =>
        $"/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<<{resources}>>";

    private static string Stream(string entries, string content) =>
        $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";

    private static byte[] Write(params string[] objects)
    {
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (body, number) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
