using Throughline.Core.Documents.Processes;
using Throughline.Documents.Forms;

namespace Throughline.Core.Spreadsheets;

/// <summary>A spreadsheet that came back; nothing more need be said of it.</summary>
public sealed record SheetToRead;

/// <summary>Reads a spreadsheet that came back.</summary>
public sealed class ReadFilledSheet : ReaderTask<SheetToRead, FilledWorkbook>
{
    protected override FilledWorkbook Read(SheetToRead request, ReaderFiles files) =>
        new FormReader(FormReader.Small).Read(files.Bytes[0]);
}
