using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>The words of covering reports, made ready for look-up. Safe to share.</summary>
internal sealed partial class ReportLexicon
{
    private const int LongestLabel = 60;

    private readonly ReportWords _words;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly List<(string Opening, string Field)> _openings;
    private readonly WordList _ofReports;
    private readonly WordList _noTitles;
    private readonly WordList _sections;
    private readonly WordList _appendices;
    private readonly string[] _papers;

    public ReportLexicon(Vocabulary vocabulary)
    {
        _words = vocabulary.Data.Reports;
        Meetings = vocabulary.Meetings;
        foreach (var (field, labels) in _words.Labels)
        {
            foreach (var label in labels)
            {
                _labels.TryAdd(Fold.Words(label), field);
            }
        }

        foreach (var (kind, openings) in _words.Kinds)
        {
            foreach (var opening in openings)
            {
                _kinds.TryAdd(Fold.Words(opening), kind);
            }
        }

        _openings = [.. _words.LabelOpenings.SelectMany(o => o.Value.Select(v => (Fold.Words(v) + " ", o.Key)))];
        (_ofReports, _noTitles) = (new(_words.OfReports), new(_words.NoTitles));
        (_sections, _appendices) = (new(_words.Sections), new(_words.Appendices));
        _papers = Array.ConvertAll(_words.BackgroundPapers, Fold.Words);
        Papers = new(_words.BackgroundPapers);
    }

    public MeetingLexicon Meetings { get; }

    /// <summary>What labels announce that are not listed.</summary>
    public FieldGuess Guess => field ??= new(Meetings);

    /// <summary>Words that a heading over background papers holds.</summary>
    public WordList Papers { get; }

    /// <summary>What stands beside the label; null where it is none of a report's front.</summary>
    public string? Field(string label)
    {
        if (label.Length is 0 or > LongestLabel || Fold.Words(label) is not { Length: > 0 } words)
        {
            return null;
        }

        return _labels.TryGetValue(words, out var field)
            ? field
            : _openings.Find(o => words.StartsWith(o.Opening, StringComparison.Ordinal)).Field;
    }

    /// <summary>True for a label that only reports have: "Wards affected", never "Date".</summary>
    public bool IsOfReports(string label) => _ofReports.FirstIn(label) >= 0;

    public bool IsNoTitle(string text) => _noTitles.IsOne(text);

    public bool IsSection(string heading) => _sections.IsOne(heading);

    public bool IsAppendices(string heading) =>
        _appendices.IsOne(heading) || heading.Length < LongestLabel && AppendicesHeading().IsMatch(heading);

    public bool IsPapers(string heading) =>
        heading.Length < LongestLabel && PapersHeading().IsMatch(heading)
        || Papers.MayHold(heading)
            && Fold.Words(heading) is var words
            && Array.Exists(
                _papers,
                p =>
                    words.StartsWith(p, StringComparison.Ordinal)
                    && (words.Length == p.Length || words[p.Length] == ' ')
            );

    /// <summary>The kind of implications that the heading names, by its first words; null for none.</summary>
    public string? Kind(string heading)
    {
        var words = Fold.Words(heading).Split(' ');
        for (var i = 0; i < Math.Min(words.Length, 4); i++)
        {
            if (
                i + 1 < words.Length && _kinds.TryGetValue($"{words[i]} {words[i + 1]}", out var kind)
                || _kinds.TryGetValue(words[i], out kind)
            )
            {
                return kind;
            }
        }

        return null;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Headings over what is attached: the noun, with little around it.</summary>
    [GeneratedRegex(
        @"^((list of|the|supporting|other|attached|further) ){0,2}(appendi(x|ces)|attachments?|enclosures?|annex(es)?|supporting (documents|papers)( attached)?)( (attached|enclosed|list))?( (to|of|with) (the|this) report)?\W{0,3}$",
        Plain
    )]
    private static partial Regex AppendicesHeading();

    /// <summary>Headings over what a report rests on; the Act that asks for the list may be named before it.</summary>
    [GeneratedRegex(
        @"^([^.:]{0,45}\b)?(background (papers|documents|reading)|(papers|documents|sources) (used|relied on|consulted)|further reading)\b( (used|relied|consulted|in|for|to|and)\b[^.:]{0,40})?$",
        Plain
    )]
    private static partial Regex PapersHeading();
}
