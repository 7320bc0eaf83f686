using System.Text.Json;
using Throughline.Domain.Access;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake;

/// <summary>The field's words, made ready for look-up. Immutable; safe to share.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, string> _ratings;
    private readonly HashSet<string> _ratingOpenings;
    private readonly Dictionary<string, string> _agencies;
    private readonly Dictionary<AgencyKey, string> _agencyKeys = [];
    private readonly HashSet<string> _silence;
    private readonly HashSet<string> _status;
    private readonly HashSet<string> _directions;
    private readonly HashSet<string> _agencyWords;
    private readonly HashSet<string> _agencyEndings;
    private readonly HashSet<string> _sentenceWords;
    private readonly HashSet<string> _roleWords;
    private readonly HashSet<string> _dateWords;

    public Vocabulary(VocabularyData data)
    {
        Data = data;
        _ratings = Index(data.Ratings.SelectMany(r => r.Value.Append(r.Key).Select(w => (Words: w, r.Key))));
        _ratingOpenings = [.. _ratings.Keys.Select(Fold.FirstWord)];
        _agencies = Index(data.Agencies.SelectMany(a => a.Aliases.Append(a.Name).Select(w => (Words: w, Key: a.Name))));
        foreach (var agency in data.Agencies)
        {
            foreach (var words in agency.Aliases.Prepend(agency.Name))
            {
                _agencyKeys.TryAdd(AgencyKey.Of(words), agency.Name);
            }
        }

        _silence = Set(data.Silence);
        _status = Set(data.StatusWords);
        _directions = [.. data.Directions.Select(d => Fold.Words(d) is { Length: > 0 } w ? w : d)];
        _agencyWords = Set(data.AgencyWords);
        _agencyEndings = Set(data.AgencyEndings);
        _sentenceWords = Set(data.SentenceWords);
        _roleWords = Set(data.RoleWords);
        _dateWords = Set(data.DateWords);
        Meetings = new(this);
        Reports = new(this);
    }

    public VocabularyData Data { get; }

    /// <summary>The words of meeting papers.</summary>
    internal MeetingLexicon Meetings { get; }

    /// <summary>The words of covering reports.</summary>
    internal ReportLexicon Reports { get; }

    /// <summary>Reads a vocabulary in the form of the shipped <c>vocabulary.json</c>.</summary>
    /// <exception cref="JsonException">The text is not of that form.</exception>
    public static Vocabulary Load(Stream json) =>
        new(
            JsonSerializer.Deserialize(json, VocabularyJson.Default.VocabularyData)
                ?? throw new JsonException("The vocabulary is empty.")
        );

    /// <summary>This vocabulary with a partnership's own words.</summary>
    public Vocabulary With(OwnWords own) => own.IsEmpty ? this : new(own.AddedTo(Data));

    /// <summary>The usual name of an agency called so; null when the words are not one of its names.</summary>
    public string? AgencyCalled(string text) => _agencies.GetValueOrDefault(Fold.Words(text));

    /// <summary>
    /// The same of words that are known to be an agency's name, however they are spelt ("The Police", "Health &amp; Care").
    /// </summary>
    public string? AgencyMeant(string name) => AgencyCalled(name) ?? _agencyKeys.GetValueOrDefault(AgencyKey.Of(name));

    /// <summary>The code of a rating in these words; null when they are no rating.</summary>
    public string? RatingCalled(string text) => _ratings.GetValueOrDefault(Fold.Words(text));

    /// <summary>True for a folded word with which a rating's words begin.</summary>
    internal bool OpensRating(string word) => _ratingOpenings.Contains(word);

    internal bool IsStatus(string folded) => _status.Contains(folded);

    internal bool IsSilence(string folded) => _silence.Contains(folded);

    internal bool IsDirection(string folded, string raw) =>
        _directions.Contains(folded) || (folded.Length == 0 && _directions.Contains(raw.Trim()));

    internal bool IsAgencyWord(string word) => _agencyWords.Contains(word);

    /// <summary>
    /// True for words that look like the name of an agency, known or not: a few, with a capital, that end in what
    /// agencies are.
    /// </summary>
    internal bool SoundsLikeAgency(string text)
    {
        var words = Fold.Words(text).Split(' ');
        return words.Length is >= 2 and <= 8
            && char.IsUpper(text.TrimStart()[0])
            && !text.Contains(':', StringComparison.Ordinal)
            && _agencyEndings.Contains(words[^1])
            && !words.Any(_sentenceWords.Contains);
    }

    internal bool IsRoleWord(string word) => _roleWords.Contains(word);

    internal bool IsDateWord(string folded) => _dateWords.Contains(folded);

    private static Dictionary<string, string> Index(IEnumerable<(string Words, string Key)> entries)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (words, key) in entries)
        {
            index.TryAdd(Fold.Words(words), key);
        }

        return index;
    }

    private static HashSet<string> Set(IEnumerable<string> words) => [.. words.Select(Fold.Words)];

    /// <summary>
    /// The vocabulary that comes with Throughline. Only whoever puts the program together loads it; all else is handed
    /// the one in force.
    /// </summary>
    public static Vocabulary LoadShipped()
    {
        using var json =
            typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidOperationException("The shipped vocabulary is missing from the assembly.");
        return Load(json);
    }
}
