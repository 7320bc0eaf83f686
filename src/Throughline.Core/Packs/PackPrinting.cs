using System.Text;
using Throughline.Documents.Outside;
using Throughline.Documents.Papers;

namespace Throughline.Core.Packs;

/// <summary>A version of a pack in all its formats.</summary>
/// <param name="Pdf">Null where nothing prints.</param>
public sealed record PrintedPack(byte[] Html, byte[]? Pdf, byte[] Docx);

/// <summary>Both versions of a pack and the pages of its papers.</summary>
/// <param name="Pages">Of each paper; empty where nothing prints.</param>
/// <param name="Last">The last page's number; 0 where nothing prints.</param>
public sealed record PrintedVersions(
    PrintedPack Members,
    PrintedPack Public,
    IReadOnlyDictionary<Guid, PageRange> Pages,
    int Last
);

/// <summary>
/// Writes both versions of a pack with one numbering: pages are counted in the members' version, and a page that the public
/// does not get leaves a gap in theirs, so that "page 47" is the same page for everybody.
/// </summary>
/// <param name="programs">What prints, if anything does.</param>
public sealed class PackPrinting(OutsidePrograms programs)
{
    private static readonly Dictionary<Guid, PageRange> Unknown = [];

    /// <param name="first">The number of its first page.</param>
    public PrintedVersions Print(PackSource source, int first, CancellationToken cancel)
    {
        var (members, publics) = (PackBook.Of(source, PackAudience.Members), PackBook.Of(source, PackAudience.Public));
        // Once to see where papers begin, once with these numbers in the agenda.
        var counted = PrintedAs(members, Unknown, cancel);
        if (counted is null)
        {
            return new(Written(members, Unknown, null), Written(publics, Unknown, null), Unknown, 0);
        }

        var pages = Pages(members, counted, first);
        var printed = PrintedAs(members, pages, cancel);
        if (printed is not null && !printed.FirstPages.SequenceEqual(counted.FirstPages))
        {
            // The numbers took a line more than their room: what is printed now is where papers stand.
            pages = Pages(members, printed, first);
            printed = PrintedAs(members, pages, cancel);
        }

        if (printed is null)
        {
            return new(Written(members, Unknown, null), Written(publics, Unknown, null), Unknown, 0);
        }

        var forPublic = PrintedAs(publics, pages, cancel);
        return new(
            Written(members, pages, Numbered(members, printed, pages, first)),
            Written(publics, pages, forPublic is null ? null : Numbered(publics, forPublic, pages, first)),
            pages,
            first + printed.Pages - 1
        );
    }

    private PrintedPaper? PrintedAs(
        PackBook book,
        IReadOnlyDictionary<Guid, PageRange> pages,
        CancellationToken cancel
    ) =>
        PdfPrinter.Print(
            PackWriter.Page(book, pages),
            book.Sections.Count + 1,
            book.Sections.SelectMany(s => s.Looks.Select(l => (Name: s.NameOf(l.Key), l.Value)))
                .ToDictionary(p => p.Name, p => p.Value),
            programs,
            cancel
        );

    private static PrintedPack Written(PackBook book, IReadOnlyDictionary<Guid, PageRange> pages, byte[]? pdf) =>
        new(
            Encoding.UTF8.GetBytes(PackWriter.Contents(book, pages)),
            pdf,
            WordWriter.Write(PackWriter.Paper(book, pages))
        );

    private static Dictionary<Guid, PageRange> Pages(PackBook book, PrintedPaper printed, int first)
    {
        var pages = new Dictionary<Guid, PageRange>();
        for (var i = 0; i < book.Sections.Count; i++)
        {
            // The agenda is the first of the printed sections.
            var (begins, next) = (
                printed.FirstPages[i + 1],
                i + 2 < printed.FirstPages.Count ? printed.FirstPages[i + 2] : printed.Pages + 1
            );
            pages[book.Sections[i].Key] = new(first + begins - 1, first + next - 2);
        }

        return pages;
    }

    private static byte[] Numbered(PackBook book, PrintedPaper printed, Dictionary<Guid, PageRange> pages, int first)
    {
        var numbers = new int[printed.Pages];
        var section = 0;
        for (var page = 1; page <= printed.Pages; page++)
        {
            while (section < book.Sections.Count && printed.FirstPages[section + 1] <= page)
            {
                section++;
            }

            numbers[page - 1] =
                section == 0
                    ? first + page - 1
                    : pages[book.Sections[section - 1].Key].First + page - printed.FirstPages[section];
        }

        return PageNumbers.On(printed.Pdf, numbers, book.Body);
    }
}
