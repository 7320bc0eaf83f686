using System.Globalization;
using Throughline.Documents.Papers;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Plans;

namespace Throughline.Core.Questions.Members;

/// <summary>Questions in short, by report.</summary>
/// <param name="Left">How many found no room.</param>
public sealed record OtherQuestions(IReadOnlyList<(string Report, IReadOnlyList<string> Lines)> Reports, int Left);

/// <summary>
/// Questions for members as a paper of at most two sides: the ten that matter most with the facts and the place, then
/// as many others, by report, as find room.
/// </summary>
public static class QuestionPaper
{
    /// <summary>
    /// Characters on two sides in the paper's type; measured with full lines, and a fifth taken off for lines that end
    /// early.
    /// </summary>
    private const int TwoSides = 9_600;

    /// <summary>Characters of a question and of its facts: longer ones are cut at a word and end with "…".</summary>
    private const int LongestQuestion = 330;
    private const int LongestFacts = 240;
    private const int LongestOther = 170;

    /// <summary>What the title, the opening and the space between entries cost, in characters.</summary>
    private const int PerEntry = 90;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="about">What the questions are about: a plan's title or a pack's name.</param>
    /// <param name="asAt">The day it speaks for; null when the paper does not say.</param>
    /// <param name="author">Who hands it out.</param>
    public static Paper Of(MemberQuestions questions, string about, DateOnly? asAt, string author)
    {
        var several =
            questions
                .First.Select(q => q.Report)
                .Concat(questions.Others.Select(o => o.Report))
                .Distinct(StringComparer.Ordinal)
                .Count() > 1;
        var blocks = new List<PaperBlock>
        {
            new PaperText(
                $"{Cut(about, 120)}{(asAt is { } day ? $", as at {day.ToString("d MMMM yyyy", British)}" : "")}. "
                    + $"Each question rests on the paper's own words. There may be a good answer to every one."
            ),
        };
        if (questions.First.Count == 0)
        {
            return new(
                "Questions for members",
                author,
                [.. blocks, new PaperText("The rules have no question about this paper.")]
            );
        }

        blocks.Add(
            new PaperHeading(
                1,
                questions.First.Count == 1
                    ? "The question that matters most"
                    : $"The {InWords(questions.First.Count)} questions that matter most"
            )
        );
        blocks.Add(new PaperList([.. questions.First.Select(q => EntryOf(q, several))]));
        var fitting = OthersThatFit(questions);
        if (fitting.Reports.Count > 0)
        {
            blocks.Add(new PaperHeading(1, "Other questions, by report"));
        }

        foreach (var (report, lines) in fitting.Reports)
        {
            blocks.Add(new PaperText(report, Small: true, Bold: true));
            blocks.AddRange(lines.Select(line => new PaperText("– " + line, Small: true)));
        }

        if (fitting.Left > 0)
        {
            blocks.Add(new PaperText(Rest(fitting.Left), Small: true));
        }

        return new("Questions for members", author, blocks);
    }

    /// <summary>The other questions that find room on two sides after the first ten.</summary>
    public static OtherQuestions OthersThatFit(MemberQuestions questions)
    {
        var several = questions.Others.Count > 1;
        var room =
            TwoSides - questions.First.Select(q => EntryOf(q, several)).Sum(e => e.Sum(line => line.Length) + PerEntry);
        var left = questions.Others.Sum(o => o.Questions.Count);
        var reports = new List<(string, IReadOnlyList<string>)>();
        foreach (var (report, others) in questions.Others)
        {
            room -= PerEntry + 30;
            var lines = new List<string>();
            foreach (var words in others.Select(q => Cut(q.Question, LongestOther)))
            {
                room -= words.Length + 40;
                if (room < 0)
                {
                    break;
                }

                lines.Add(words);
            }

            if (lines.Count == 0)
            {
                break;
            }

            left -= lines.Count;
            reports.Add((Cut(report, 90), lines));
        }

        return new(reports, left);
    }

    /// <summary>How many found no room, in a sentence.</summary>
    public static string Rest(int left) =>
        $"{left.ToString("N0", British)} more {(left == 1 ? "question stands" : "questions stand")} on the page of "
        + $"this paper in Throughline.";

    private static List<string> EntryOf(MemberQuestion question, bool several)
    {
        var place = PlacesOf(question);
        return
        [
            Cut(question.Question, LongestQuestion),
            $"{(several ? $"{Cut(question.Report, 70)}. " : "")}{Cut(question.Facts, LongestFacts)}{(place.Length > 0 ? $" ({place})" : "")}",
        ];
    }

    /// <summary>"page 47, line 1203": where to look, the first three places.</summary>
    public static string PlacesOf(MemberQuestion question) =>
        string.Join(
            "; ",
            question
                .Places.Where(p => p.Place is not null)
                .Select(p => PlaceOf(p.Place!.Value))
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>Where something stands, in words.</summary>
    public static string PlaceOf(SourcePlace place) =>
        place switch
        {
            { Cell: { } cell } => place.Page > 1 ? $"sheet {place.Page}, cell {cell}" : $"cell {cell}",
            { Line: { } line } => place.Page > 1 ? $"page {place.Page}, line {line}" : $"line {line}",
            _ => $"page {place.Page}",
        };

    private static string InWords(int number) =>
        number switch
        {
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            10 => "ten",
            _ => number.ToString(British),
        };

    private static string Cut(string text, int most)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1);
        return text[..(cut > most / 2 ? cut : most - 1)] + "…";
    }
}
