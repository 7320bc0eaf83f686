using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>The rows and cells of a table, also those within content controls.</summary>
internal static class TableParts
{
    public static IEnumerable<W.TableRow> RowsOf(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is W.TableRow row)
            {
                yield return row;
            }
            else if (child is not TableProperties)
            {
                foreach (var inner in RowsOf(child))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Why the program does not show a row; null for one that is shown.</summary>
    public static AsideKind? WhyGone(W.TableRow row) =>
        row.TableRowProperties?.GetFirstChild<Deleted>() is not null || IsDeleted(row) ? AsideKind.Deleted
        : row.TableRowProperties?.GetFirstChild<Hidden>() is { } hidden && OnOrOff.IsOn(hidden.Val?.InnerText)
            ? AsideKind.Hidden
        : null;

    /// <summary>True for a row or cell that stands within what was deleted.</summary>
    public static bool IsDeleted(OpenXmlElement part) =>
        part.Ancestors().TakeWhile(a => a is not W.Table).Any(a => a is DeletedRun or MoveFromRun);

    public static IEnumerable<W.TableCell> CellsOf(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is W.TableCell cell)
            {
                yield return cell;
            }
            else if (child is not TableRowProperties)
            {
                foreach (var inner in CellsOf(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
