using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Tells what sort of cells a column has, whatever stands in its heading.</summary>
internal sealed partial class CellSorts(MeetingLexicon lexicon)
{
    /// <summary>Of ten filled cells, how many must be of one sort: a column of owners may hold "all" or a team once.</summary>
    private const int MostOfTen = 6;

    /// <summary>Characters above which a cell is a text and nothing else.</summary>
    private const int LongestSorted = 90;

    private readonly PeopleReader _people = new(lexicon);
    private readonly PersonAndPost _posts = new(lexicon);

    public CellSort Of(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(Fold.HasInk).Select(c => c.Trim()).ToList();
        if (filled.Count == 0)
        {
            return CellSort.Mixed;
        }

        var most = filled.Select(Of).GroupBy(s => s).MaxBy(g => g.Count())!;
        if (most.Count() * 10 >= filled.Count * MostOfTen)
        {
            return most.Key;
        }

        // Days and words for days are one column of dates.
        var days = filled.Count(c => Of(c) is CellSort.Day or CellSort.When);
        return days * 10 >= filled.Count * MostOfTen ? CellSort.When : CellSort.Mixed;
    }

    public CellSort Of(string cell)
    {
        if (cell.Length > LongestSorted)
        {
            return CellSort.Words;
        }

        var text = Fold.Space(cell);
        return Number().IsMatch(text) ? CellSort.Number
            : MeetingDates.Alone(text) is not null ? CellSort.Day
            : When().IsMatch(text) ? CellSort.When
            : YesNo().IsMatch(text) ? CellSort.YesNo
            : IsState(text) ? CellSort.State
            : lexicon.Is(text, lexicon.Words.Parties) ? CellSort.Party
            : IsPerson(text) ? CellSort.Person
            : CellSort.Words;
    }

    /// <summary>A name, a post, initials, or two of them.</summary>
    public bool IsPerson(string text) =>
        text.Length < LongestSorted
        && (
            Initials().IsMatch(text)
            || _people.IsName(text)
            || lexicon.Is(text, lexicon.Words.Everybody)
            || IsPost(text)
            || _posts.Of(text) is { Name: not null, Post: not null }
        );

    /// <summary>A post by its noun: "Head of Care" is one, "Annual report of the Head of Care" is a title.</summary>
    private bool IsPost(string text) =>
        _posts.IsPost(text) && lexicon.Holds(text, lexicon.Words.PostNouns) >= 0 && !Paper().IsMatch(text);

    /// <summary>True for somebody's name, with or without a post.</summary>
    public bool IsNamed(string text) =>
        text.Length < LongestSorted && (_people.IsName(text) || _people.Read(text, default).Count == 1);

    private bool IsState(string text) =>
        Fold.Words(text) is var words
            && (lexicon.Vocabulary.RatingCalled(text) is not null || lexicon.Vocabulary.IsStatus(words))
        || State().IsMatch(text);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(report|reports|review|update|plan|strategy|policy|budget|minutes|performance|training)\b",
        Plain
    )]
    private static partial Regex Paper();

    [GeneratedRegex(@"^\W{0,2}[a-z]{0,4}[ ./-]?\d{1,4}(?>[./-]\d{1,4}){0,2}[a-z]?\W{0,2}$", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(by |end |early |mid |late |of |the |before |in |q[1-4] |-){0,4}((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|spring|summer|autumn|winter|q[1-4])\b[ ,]{0,2}(\d{2,4}([/-]\d{2,4})?)?$|^(next|following) (meeting|board|committee|month|quarter|year)$|^(ongoing|immediate(ly)?|asap|as soon as possible|tbc|tba|to be confirmed|completed?)$",
        Plain
    )]
    private static partial Regex When();

    [GeneratedRegex(@"^(yes|no|y|n|voting|non-?\s?voting|not voting|none|in part|✓|✗)$", Plain)]
    private static partial Regex YesNo();

    [GeneratedRegex(
        @"^(open|closed|outstanding|pending|carried forward|new|live|active|done|overdue|on hold|part(ly|ially)? (complete|met)|discharged|superseded)$",
        Plain
    )]
    private static partial Regex State();

    [GeneratedRegex(
        @"^[A-Z]{2,4}(?>[/,& ]{1,3}[A-Z]{2,4}){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Initials();
}
