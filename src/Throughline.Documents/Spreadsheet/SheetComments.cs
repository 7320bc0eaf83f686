using DocumentFormat.OpenXml.Office2019.Excel.ThreadedComments;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>The notes and threads of comments on cells.</summary>
internal sealed class SheetComments(WorkbookPart workbook)
{
    /// <summary>What newer programs write beside a thread, for those that know notes only: the same words once more.</summary>
    private const string OfAThread = "tc=";

    private readonly Dictionary<string, string?> _people = workbook
        .WorkbookPersonParts.SelectMany(p => p.PersonList?.Elements<Person>() ?? [])
        .GroupBy(p => p.Id?.Value ?? "", StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First().DisplayName?.Value, StringComparer.OrdinalIgnoreCase);

    /// <param name="number">The sheet's, from 1.</param>
    public IEnumerable<Aside> Of(WorksheetPart sheet, int number) =>
        Threads(sheet, number).Concat(Notes(sheet, number)).Where(a => a.Words.Length > 0);

    private IEnumerable<Aside> Threads(WorksheetPart sheet, int number) =>
        sheet
            .WorksheetThreadedCommentsParts.SelectMany(p => p.ThreadedComments?.Elements<ThreadedComment>() ?? [])
            .Select(c => new Aside(
                AsideKind.Comment,
                c.ThreadedCommentText?.Text.Trim() ?? "",
                At(c.Ref?.Value, number),
                _people.GetValueOrDefault(c.PersonId?.Value ?? "")
            ));

    private static IEnumerable<Aside> Notes(WorksheetPart sheet, int number)
    {
        var comments = sheet.WorksheetCommentsPart?.Comments;
        var authors = comments?.Authors?.Elements<Author>().Select(a => a.Text).ToList() ?? [];
        var threaded = sheet.WorksheetThreadedCommentsParts.Any();
        foreach (var comment in comments?.CommentList?.Elements<Comment>() ?? [])
        {
            var author = authors.ElementAtOrDefault((int)Math.Min(comment.AuthorId?.Value ?? 0, int.MaxValue));
            if (!threaded || author?.StartsWith(OfAThread, StringComparison.Ordinal) != true)
            {
                yield return new(
                    AsideKind.Comment,
                    comment.CommentText?.InnerText.Trim() ?? "",
                    At(comment.Reference?.Value, number),
                    string.IsNullOrWhiteSpace(author) ? null : author.Trim()
                );
            }
        }
    }

    private static Place At(string? cell, int number) =>
        cell is not null && CellReference.Of(cell) is { } at ? new(number, at.Row, cell) : new(number, 1, "A1");
}
