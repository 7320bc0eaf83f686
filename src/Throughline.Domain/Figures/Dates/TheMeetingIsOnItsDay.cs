using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Dates;

/// <summary>"8 July 2015, the date of this meeting" in a report that is headed 14 July 2015.</summary>
public sealed partial class TheMeetingIsOnItsDay : FigureRule
{
    public override string Id => "TL952";
    public override string Sentence => "A report names the day of its own meeting.";
    public override string Reason =>
        "A report is headed with the day of its meeting; text that was copied from another committee's paper names "
        + "another day.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.Where(s => s.Days.Count > 0 && s.Passage.Part.Date is not null).SelectMany(s => In(paper, s));

    private IEnumerable<FigureFinding> In(Paper paper, Sentence sentence)
    {
        foreach (Match m in Shape().Matches(sentence.Marked))
        {
            var (day, date) = (sentence.Day(m.Groups["d"].Value), sentence.Passage.Part.Date!.Value);
            if (day is { IsFull: true, First: { } said } && said != date)
            {
                yield return new()
                {
                    Kind = FigureKind.DateConflict,
                    Confidence = Confidence.High,
                    Rule = Id,
                    Place = sentence.Passage.Place,
                    Quote = sentence.Around(day.Start, day.Length),
                    Stated = day.Words,
                    Expected = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    Computation = $"the report is headed {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
                    Others =
                    [
                        new(
                            paper.Material.Elements[sentence.Passage.Part.First].Place,
                            sentence.Passage.Part.Title ?? ""
                        ),
                    ],
                };
            }
        }
    }

    [GeneratedRegex(
        @"⟨d(?<d>\d+)⟩,? ?\(?(?:which is |being |i\.?e\.? )?the (?:date|day) of (?:this|today's) (?:meeting"
            + @"|committee)|(?:today's|this) (?:meeting|committee),? ?(?:on |of |\()⟨d(?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
