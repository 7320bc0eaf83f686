using System.Security.Cryptography;
using System.Text;
using Throughline.Documents.Forms;

namespace Throughline.Core.Spreadsheets;

/// <summary>A short hash of a cell's words, the same after any spreadsheet program saved them.</summary>
internal static class RowHash
{
    public const int Bytes = 6;

    public static string Of(string words) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(SheetText.Plain(SheetText.Fit(words)))).AsSpan(0, Bytes)
        );
}
