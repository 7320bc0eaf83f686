using System.Globalization;
using System.Text;
using Throughline.Documents.Papers;

namespace Throughline.Core.Packs;

/// <summary>Writes one version of a pack, as the contents of a page, as a page to print, and as a Word paper.</summary>
public static class PackWriter
{
    /// <summary>Its look on paper; on screen the product's own style sheet gives it.</summary>
    private const string Look = """
        @page { size: A4; margin: 18mm 16mm 20mm }
        body { font: 11pt/1.4 "Source Sans 3", Arial, Helvetica, sans-serif; color: #16202a; margin: 0 }
        h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 4pt } h2 { font-size: 15pt; margin: 0 0 6pt }
        h3 { font-size: 12.5pt; margin: 12pt 0 3pt } h4, h5, h6 { font-size: 11pt; margin: 10pt 0 2pt }
        h2, h3, h4, h5, h6 { break-after: avoid } p { margin: 0 0 6pt } ul, ol { margin: 0 0 6pt; padding-left: 16pt }
        .marked { list-style: none; padding-left: 0 } .meta, .small { font-size: 9pt; font-weight: 400; color: #4a555e }
        table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 0 0 8pt }
        th, td { border-bottom: .5pt solid #7d8992; padding: 3pt 5pt 3pt 0; text-align: left; vertical-align: top; overflow-wrap: anywhere }
        .agenda > thead th:first-child, .agenda > tbody > tr > :first-child, .nw { white-space: nowrap }
        tr { break-inside: avoid-page } a { color: inherit; text-decoration: none }
        .paper { break-before: page } .sheet + .sheet { break-before: page } .sheet { text-align: center }
        .sheet img { max-width: 100%; max-height: 215mm } .sheet + .sheet img { max-height: 252mm }
        @page across { size: A4 landscape } .across { page: across } .across img, .sheet + .across img { max-height: 165mm }
        .paper > .across img { max-height: 150mm } .mark { font-weight: 700; border: 1pt solid #5c0f1c; padding: 4pt 6pt }
        """;

    /// <summary>The contents of a page: an h1, the agenda, and each paper under an h2.</summary>
    /// <param name="pages">Of each section, where they are known.</param>
    public static string Contents(PackBook book, IReadOnlyDictionary<Guid, PageRange> pages) =>
        Contents(book, pages, onPaper: false);

    /// <summary>Where pages of a pack and of a paper show pictures of the file's pages: a page that shows the contents puts the
    /// address there. No word of a paper can look so, as its quotes are encoded.</summary>
    public const string LooksAt = "src=\"looks/";

    private static string Contents(PackBook book, IReadOnlyDictionary<Guid, PageRange> pages, bool onPaper)
    {
        var html = new StringBuilder();
        html.Append("<h1>").Append(PaperHtml.Encoded(book.Title)).Append("</h1>\n<p>");
        html.Append(PaperHtml.Encoded(book.When)).Append("</p>\n<section id=\"agenda\"><h2>Agenda</h2>\n");
        Agenda(html, book, pages);
        html.Append("</section>\n");
        foreach (var section in book.Sections)
        {
            html.Append("<section class=\"paper\" id=\"").Append(Anchor(section.Key)).Append("\"><h2>");
            html.Append(PaperHtml.Encoded(section.Title)).Append("</h2>\n");
            if (pages.TryGetValue(section.Key, out var range))
            {
                html.Append("<p class=\"meta\">").Append(Words(range)).Append("</p>\n");
            }

            if (section.Mark is { } mark)
            {
                html.Append("<p class=\"mark\">").Append(PaperHtml.Encoded(mark)).Append("</p>\n");
            }

            PaperHtml.Write(
                html,
                section.Blocks,
                below: 2,
                new(
                    page =>
                        !section.Looks.ContainsKey(page) ? null
                        : onPaper ? section.NameOf(page)
                        : LookAt(section.Key, page),
                    Instead: onPaper
                )
            );
            html.Append("</section>\n");
        }

        return html.ToString();
    }

    /// <summary>The address of a picture, from where looks are.</summary>
    internal static string LookAt(Guid paper, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"looks/{paper}/{page}");

    /// <summary>The words of contents that <see cref="Contents"/> wrote, without its tags.</summary>
    internal static string WordsOf(byte[] contents)
    {
        var words = new StringBuilder(contents.Length);
        var within = false;
        foreach (var c in Encoding.UTF8.GetString(contents))
        {
            // Every "<" and ">" of a paper's own words is encoded, so each is a tag's.
            if (c is '<' or '>')
            {
                within = c == '<';
                words.Append(' ');
            }
            else if (!within)
            {
                words.Append(c);
            }
        }

        return System.Net.WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary>A whole page to be printed.</summary>
    public static string Page(PackBook book, IReadOnlyDictionary<Guid, PageRange> pages) =>
        $"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file:"><title>{PaperHtml.Encoded(
                book.Title
            )}</title>
            <style>{Look}</style></head><body>
            {Contents(book, pages, onPaper: true)}
            </body></html>
            """;

    /// <summary>The same as a paper for Word.</summary>
    public static Paper Paper(PackBook book, IReadOnlyDictionary<Guid, PageRange> pages)
    {
        var blocks = new List<PaperBlock> { new PaperText(book.When), new PaperHeading(1, "Agenda") };
        blocks.Add(
            new PaperTable(
                ["No.", "Item", "Pages"],
                [
                    .. book.Lines.Select(l =>
                        (IReadOnlyList<string>)
                            [
                                l.Number.ToString(CultureInfo.InvariantCulture),
                                string.Join('\n', new[] { l.Title, l.Lead }.OfType<string>().Concat(l.Notes)),
                                string.Join(", ", l.Sections.Where(pages.ContainsKey).Select(s => Numbers(pages[s]))),
                            ]
                    ),
                ]
            )
        );
        foreach (var section in book.Sections)
        {
            blocks.Add(new PaperHeading(1, section.Title));
            if (section.Mark is { } mark)
            {
                blocks.Add(new PaperText(mark, Bold: true));
            }

            if (section.Looks.Count > 0)
            {
                blocks.Add(
                    new PaperText("Pictures and charts of this paper stand in the PDF and on the page.", Small: true)
                );
            }

            blocks.AddRange(
                section.Blocks.Select(b => b is PaperHeading h ? h with { Level = Math.Min(3, h.Level + 1) } : b)
            );
        }

        return new(book.Title, book.Body, blocks);
    }

    private static void Agenda(StringBuilder html, PackBook book, IReadOnlyDictionary<Guid, PageRange> pages)
    {
        html.Append(
            "<table class=\"agenda\"><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Item</th><th scope=\"col\">Papers</th>"
        );
        html.Append("</tr></thead><tbody>\n");
        var titles = book.Sections.ToDictionary(s => s.Key, s => s.Title);
        foreach (var line in book.Lines)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{line.Number}</td><th scope=\"row\">");
            html.Append(PaperHtml.Encoded(line.Title));
            foreach (var small in new[] { line.Lead }.OfType<string>().Concat(line.Notes))
            {
                html.Append("<br><span class=\"meta\">").Append(PaperHtml.Encoded(small)).Append("</span>");
            }

            html.Append("</th><td>");
            html.Append(
                string.Join(
                    "<br>",
                    line.Sections.Select(s =>
                        $"<a href=\"#{Anchor(s)}\">{PaperHtml.Encoded(titles[s])}</a>"
                        + (pages.TryGetValue(s, out var range) ? $" <span class=\"meta nw\">{Words(range)}</span>" : "")
                    )
                )
            );
            html.Append("</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string Anchor(Guid key) => $"paper-{key:N}";

    private static string Words(PageRange range) =>
        range.First == range.Last ? $"Page {Numbers(range)}" : $"Pages {Numbers(range)}";

    private static string Numbers(PageRange range) =>
        range.First == range.Last
            ? string.Create(CultureInfo.InvariantCulture, $"{range.First}")
            : string.Create(CultureInfo.InvariantCulture, $"{range.First} to {range.Last}");
}
