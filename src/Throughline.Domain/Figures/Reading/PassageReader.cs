using System.Text.RegularExpressions;
using Throughline.Domain.Intake;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Takes number and bullet off a paragraph.</summary>
internal static partial class PassageReader
{
    public static Passage Read(SourceText text, int index, int element, PaperPart part, string section)
    {
        var m = OpeningShape().Match(text.Text);
        var number = m.Groups["n"].Success ? m.Groups["n"].Value.TrimEnd('.') : m.Groups["s"].Value;
        return new()
        {
            Index = index,
            Element = element,
            Text = text.Text,
            Place = text.Place,
            Kind = text.Kind,
            Part = part,
            Number = number,
            Marker = m.Groups["b"].Success ? m.Groups["b"].Value : m.Groups["l"].Value,
            Body = text.Text[m.Length..],
            Section = number.Contains('.') ? number : section,
        };
    }

    [GeneratedRegex(
        @"^\s{0,200}(?:(?<b>[-–•●▪o*])\s{1,20})?(?:(?<n>\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?=\s|$)\s{0,20}"
            + @"|(?<s>\d{1,3})[.)]\s{1,20}"
            + @"|(?<l>\(?[a-zA-Z]\)|[ivx]{1,4}[.)])\s{1,20})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OpeningShape();
}
