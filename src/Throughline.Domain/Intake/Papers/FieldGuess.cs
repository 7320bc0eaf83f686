using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>
/// Tells what a label of a report's front announces that no list knows: by a word in it, and by what stands beside it. Both
/// must agree: "Originating officer: Ann Bell" names an author, "Originating service: Finance" does not.
/// </summary>
internal sealed partial class FieldGuess(MeetingLexicon lexicon)
{
    /// <summary>Characters and words of the longest label, and characters of the longest value.</summary>
    private const int LongestLabel = 60;
    private const int MostWords = 8;
    private const int LongestValue = 220;

    /// <summary>Words of which each such label holds one: nearly all lines are passed by them.</summary>
    private static readonly Hints Telling = new(
        "ward",
        "division",
        "decision",
        "exempt",
        "confiden",
        "public",
        "access",
        "open",
        "author",
        "written",
        "prepared",
        "officer",
        "contact",
        "director",
        "member",
        "holder",
        "sponsor",
        "executive",
        "date",
        "meeting",
        "considered",
        "title",
        "subject",
        "agenda",
        "item",
        "committee",
        "board",
        "forum",
        "panel"
    );

    private readonly CellSorts _sorts = new(lexicon);
    private readonly BodyNames _bodies = new(lexicon);

    /// <summary>The field; null where label and value do not agree on one.</summary>
    public string? Of(string label, string value)
    {
        if (
            label.Length is 0 or > LongestLabel
            || value.Length is 0 or > LongestValue
            || !Telling.In(label)
            || Fold.Words(label).Split(' ').Length > MostWords
            || label.AsSpan().ContainsAnyInRange('0', '9')
            || Verb().IsMatch(label)
        )
        {
            return null;
        }

        return Places().IsMatch(label) ? "wards"
            : Key().IsMatch(label) && KeyAnswer().IsMatch(value) ? "keyDecision"
            : Access().IsMatch(label) && AccessAnswer().IsMatch(value) ? "access"
            : Day().IsMatch(label) && MeetingDates.Alone(value) is not null ? "date"
            : Item().IsMatch(label) && Number().IsMatch(value) ? "item"
            : Officer().IsMatch(label) && _sorts.IsPerson(value) ? "officer"
            : Author().IsMatch(label) && _sorts.IsPerson(value) ? "author"
            : Title().IsMatch(label) && Fold.HasWords(value, 2) && MeetingDates.Alone(value) is null ? "title"
            : Body().IsMatch(label) && _bodies.In(value) is not null ? "body"
            : null;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(wards?|divisions?)\b", Plain)]
    private static partial Regex Places();

    [GeneratedRegex(@"\bdecision\b", Plain)]
    private static partial Regex Key();

    [GeneratedRegex(@"^\W{0,2}(yes|no|key|non-?\s?key|n/a|not (a )?key)\b", Plain)]
    private static partial Regex KeyAnswer();

    [GeneratedRegex(@"\b(exempt\w{0,4}|confidential\w{0,3}|public\w{0,6}|access|open|private)\b", Plain)]
    private static partial Regex Access();

    [GeneratedRegex(
        @"^\W{0,2}(this (report|paper) is |report is |wholly |partly |fully |not )?(public|open|exempt|confidential|private|restricted|closed|part [12iab]|for publication|yes\b|no\b)",
        Plain
    )]
    private static partial Regex AccessAnswer();

    [GeneratedRegex(@"\b(date|meeting|considered|decision)\b", Plain)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(agenda|item)\b", Plain)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\W{0,2}(item )?\d{1,3}[a-z]?\W{0,2}$", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(director|member|holder|sponsor|executive|accountable|responsible)\b", Plain)]
    private static partial Regex Officer();

    [GeneratedRegex(@"\b(author|written|prepared|officer|contact)\b", Plain)]
    private static partial Regex Author();

    [GeneratedRegex(@"\b(title|subject)\b", Plain)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(committee|board|forum|panel|meeting)\b|\bto$", Plain)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(was|were|are|has|have|will|would|should|noted|agreed)\b", Plain)]
    private static partial Regex Verb();
}
