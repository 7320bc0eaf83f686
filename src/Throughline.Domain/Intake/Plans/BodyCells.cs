using System.Buffers;
using System.Globalization;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>What a cell in the body of a table may be evidence of.</summary>
internal sealed class BodyCells(Vocabulary vocabulary)
{
    private const int LeastWords = 3;
    private const int MostGrade = 25;
    private const int LeastCode = 4;
    private const int MostCode = 80;

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.,");

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"
    );

    private readonly CellClassifier _classifier = new(vocabulary);
    private readonly DoingWords _doing = new(vocabulary);

    public static bool IsInked(SourceCell cell) => Fold.HasInk(cell.Text);

    public static bool IsWordy(SourceCell cell) => Fold.HasWords(cell.Text, LeastWords);

    public static bool Asks(SourceCell cell) => cell.Text.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal);

    /// <summary>"92%", "1,204", "4.6", "≥ 90": a level to be reached; no day and no year.</summary>
    public static bool IsFigure(SourceCell cell)
    {
        var text = cell.Text.AsSpan().Trim().TrimStart("<>≤≥=~£+-– ");
        var percent = text.EndsWith("%", StringComparison.Ordinal);
        text = text.TrimEnd("% ");
        var dots = text.Count('.') + text.Count(',');
        return text.Length > 0
            && text.IndexOfAnyExcept(FigureCharacters) < 0
            && char.IsAsciiDigit(text[0])
            && (percent || dots == 1 || dots == 0 && !IsYear(text));
    }

    /// <summary>"1" to "25", as likelihood, impact and their product are written.</summary>
    public static bool IsGrade(SourceCell cell) =>
        int.TryParse(cell.Text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n is >= 1 and <= MostGrade;

    /// <summary>"org_0012", "caseType", "b7f3-22a1": a name for machines; "14-Jul-25" is a day.</summary>
    public static bool IsCode(SourceCell cell)
    {
        var text = cell.Text.AsSpan().Trim();
        return text.Length is >= LeastCode and <= MostCode
            && !CellShapes.IsDate(cell.Text)
            && text.IndexOfAnyExcept(CodeCharacters) < 0
            && (
                text.Contains('_')
                || text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyInRange('a', 'z') >= 0
                || text.Length > 2 && char.IsAsciiLetterLower(text[0]) && text.IndexOfAnyInRange('A', 'Z') > 0
            );
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length == 4
        && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));

    public bool SaysWhatIsDone(SourceCell cell) => _doing.Says(cell.Text);

    public bool IsRating(SourceCell cell) =>
        cell.Fill is not null || _classifier.Kind(cell.Text) is CellKind.Rating or CellKind.Done;
}
