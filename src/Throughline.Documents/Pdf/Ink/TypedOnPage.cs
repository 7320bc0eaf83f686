using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// What people typed on a page after it was made: answers in its form's fields, and words set on top of it. Both are read
/// where they stand, as if they were printed. Notes that a program hides behind a sign are told and not read.
/// </summary>
internal sealed class TypedOnPage(PdfDocument pdf, Page page, PageTurn turn)
{
    private const double LargestType = 10;
    private const double WidthOfALetter = 0.5;
    private const double Leading = 1.2;
    private const double Margin = 2;
    private const int LongestQuote = 300;
    private const string Ticked = "\u2612";

    private static readonly ConditionalWeakTable<PdfDocument, AcroForm?[]> Forms = [];

    public List<PdfWord> Words { get; } = [];

    /// <summary>What was not read, in sentences.</summary>
    public List<string> Told { get; } = [];

    public void Read()
    {
        foreach (var field in FormOf(pdf)?.GetFieldsForPage(page.Number) ?? [])
        {
            ReadField(field);
        }

        foreach (var annotation in page.GetAnnotations())
        {
            var words = annotation.Content?.Trim();
            if (string.IsNullOrEmpty(words))
            {
                continue;
            }

            if (annotation.Type == AnnotationType.FreeText)
            {
                Set(words, annotation.Rectangle);
            }
            else if (annotation.Type is not (AnnotationType.Widget or AnnotationType.Link or AnnotationType.Popup))
            {
                Told.Add(
                    $"A note on page {page.Number} was not read as part of the paper: "
                        + $"“{(words.Length > LongestQuote ? words[..LongestQuote] + "…" : words)}”."
                );
            }
        }
    }

    private static AcroForm? FormOf(PdfDocument pdf) =>
        Forms.GetValue(pdf, static p => [p.TryGetForm(out var form) ? form : null])[0];

    private void ReadField(AcroFieldBase field)
    {
        if (field.Bounds is not { } place)
        {
            return;
        }

        var words = field switch
        {
            AcroTextField text => text.Value,
            AcroComboBoxField combo => string.Join("; ", combo.SelectedOptions),
            AcroListBoxField list => string.Join("; ", list.SelectedOptions),
            AcroCheckboxField { IsChecked: true } or AcroRadioButtonField { IsSelected: true } => Ticked,
            _ => null,
        };
        if (!string.IsNullOrWhiteSpace(words))
        {
            Set(words.Trim(), place);
        }
    }

    /// <summary>Sets words into a rectangle as a program would: from its top, in lines that it holds.</summary>
    private void Set(string words, PdfRectangle place)
    {
        var (left, top) = turn.Of(place.Left, place.Top);
        var (right, bottom) = turn.Of(place.Right, place.Bottom);
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        (top, bottom) = (Math.Min(top, bottom), Math.Max(top, bottom));
        var size = Math.Clamp(LargestType, 1, Math.Max(1, (bottom - top) * 0.7));
        var lines = Lines(words, size, right - left - (2 * Margin));
        size = Math.Min(size, Math.Max(1, (bottom - top) / (lines.Count * Leading)));
        var baseline = lines.Count == 1 ? ((top + bottom) / 2) + (size * 0.3) : top + size;
        foreach (var line in lines)
        {
            var at = left + Margin;
            foreach (var word in line)
            {
                var width = word.Length * size * WidthOfALetter;
                Words.Add(
                    new()
                    {
                        Text = word,
                        Left = at,
                        Right = Math.Min(at + width, right),
                        Baseline = baseline,
                        Size = size,
                    }
                );
                at = Math.Min(at + width + (size * WidthOfALetter), right - 0.1);
            }

            baseline += size * Leading;
        }
    }

    private static List<List<string>> Lines(string words, double size, double width)
    {
        var lines = new List<List<string>>();
        foreach (var paragraph in words.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (line, used) = (new List<string>(), 0.0);
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var needs = word.Length * size * WidthOfALetter;
                if (line.Count > 0 && used + needs > width)
                {
                    lines.Add(line);
                    (line, used) = ([], 0);
                }

                line.Add(word);
                used += needs + (size * WidthOfALetter);
            }

            if (line.Count > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
