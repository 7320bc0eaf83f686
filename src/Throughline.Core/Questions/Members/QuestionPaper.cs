using System.Globalization;
using Throughline.Documents.Papers;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Questions.Members;

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
    /// <param name="scope">What the plan is to whoever takes it away.</param>
    public static Paper Of(MemberQuestions questions, string about, DateOnly? asAt, string author, FigureScope scope)
    {
        var several =
            questions
                .First.Select(q => q.Report)
                .Concat(questions.Others.Select(o => o.Report))
                .Distinct(StringComparer.Ordinal)
                .Count() > 1;
        var blocks = new List<PaperBlock> { Opening(about, asAt, scope) };
        if (questions.First.Count == 0)
        {
            return new(
                "Questions for members",
                author,
                [.. blocks, new PaperText(scope.Says("The rules have no question about this paper."))]
            );
        }

        blocks.Add(
            new PaperHeading(
                1,
                questions.First.Count == 1
                    ? "The question that matters most"
                    : $"The {PaperWords.InWords(questions.First.Count)} questions that matter most"
            )
        );
        blocks.Add(new PaperList([.. questions.First.Select(q => EntryOf(q, several))]));
        blocks.AddRange(OthersOf(OthersThatFit(questions)));
        return new("Questions for members", author, blocks);
    }

    private static PaperText Opening(string about, DateOnly? asAt, FigureScope scope)
    {
        var speaksFor = asAt is { } day ? $", as at {day.ToString("d MMMM yyyy", British)}" : "";
        return new(
            $"{PaperWords.Cut(about, 120)}{speaksFor}.{Part(scope)} Each question rests on the paper's own words. There may be a good "
                + $"answer to every one."
        );
    }

    private static string Part(FigureScope scope) => scope.After() is { Length: > 0 } of ? $" Only questions{of}." : "";

    private static List<PaperBlock> OthersOf(OtherQuestions fitting)
    {
        var blocks = new List<PaperBlock>();
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

        return blocks;
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
            foreach (var words in others.Select(q => PaperWords.Cut(q.Question, LongestOther)))
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
            reports.Add((PaperWords.Cut(report, 90), lines));
        }

        return new(reports, left);
    }

    /// <summary>How many found no room, in a sentence.</summary>
    public static string Rest(int left) =>
        $"{left.ToString("N0", British)} more {(left == 1 ? "question stands" : "questions stand")} on the page of "
        + $"this paper in Throughline.";

    private static List<string> EntryOf(MemberQuestion question, bool several)
    {
        var report = several ? $"{PaperWords.Cut(question.Report, 70)}. " : "";
        var place = PlacesOf(question) is { Length: > 0 } found ? $" ({found})" : "";
        return
        [
            PaperWords.Cut(question.Question, LongestQuestion),
            $"{report}{PaperWords.Cut(question.Facts, LongestFacts)}{place}",
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
    public static string PlaceOf(SourcePlace place) => SourceWords.Of(place);
}
