using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>The lines of a paper: what its page wrapped is joined, what its author parted stays apart.</summary>
internal static partial class MeetingLines
{
    /// <summary>Characters by which a wrapped line may fall short of the widest.</summary>
    private const int Ragged = 10;

    /// <summary>Short lines alone tell nothing of where a page wraps.</summary>
    private const int NarrowestPage = 45;

    public static List<MeetingLine> Of(SourceMaterial material)
    {
        var lines = new List<MeetingLine>();
        var width = material
            .Elements.OfType<SourceText>()
            .Where(t => t.Text.Length < 130)
            .Select(t => t.Text.Length)
            .DefaultIfEmpty()
            .Max();
        SourceText? before = null;
        for (var i = 0; i < material.Elements.Count; i++)
        {
            if (material.Elements[i] is SourceTable table)
            {
                lines.Add(new("", table.Place, i) { Table = table });
                before = null;
            }
            else if (
                material.Elements[i] is SourceText { Kind: not TextKind.Furniture } text
                && !Rule().IsMatch(text.Text)
            )
            {
                if (before is not null && material.Format == "text" && GoesOn(before, text, width))
                {
                    lines[^1] = lines[^1] with { Text = $"{lines[^1].Text} {Fold.Space(text.Text)}" };
                }
                else
                {
                    Add(lines, text, i);
                }

                before = text;
            }
        }

        return lines;
    }

    private static void Add(List<MeetingLine> lines, SourceText text, int element)
    {
        foreach (var part in text.Lines.Count > 1 ? text.Lines : text.Text.Split('\n'))
        {
            var words = part.Contains('\t', StringComparison.Ordinal) ? part.Trim() : Fold.Space(part);
            if (words.Length > 0)
            {
                lines.Add(
                    new(words, text.Place, element, text.Kind == TextKind.Heading || text.Bold)
                    {
                        IsHeading = text.Kind == TextKind.Heading,
                    }
                );
            }
        }
    }

    private static bool GoesOn(SourceText before, SourceText text, int width)
    {
        if (
            before.Place.Line + 1 != text.Place.Line
            || before.Kind == TextKind.Heading
            || text.Kind is TextKind.Heading or TextKind.ListItem
            || Opens().IsMatch(text.Text)
        )
        {
            return false;
        }

        var first = text.Text.TrimStart();
        var end = first.IndexOf(' ', StringComparison.Ordinal);
        var word = end < 0 ? first.Length : end;
        // A sentence that ended where the line did may be all: only a full line goes on.
        var ended =
            before.Text is [.., '.' or ':' or ';' or ')'] && first is [var capital, ..] && !char.IsLower(capital);
        return width >= NarrowestPage && before.Text.Length + 1 + word > width - (ended ? 0 : Ragged)
            || first is [var letter, ..] && char.IsLower(letter) && before.Text is [.., not ('.' or ':' or ';')];
    }

    [GeneratedRegex(@"^[\s\-_=~*.]{3,400}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    /// <summary>A number, a bullet or a label: no line goes on so.</summary>
    [GeneratedRegex(
        @"^\s{0,20}(\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|[•●▪*-]\s|[A-Z][A-Za-z ]{2,30}:)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opens();
}
