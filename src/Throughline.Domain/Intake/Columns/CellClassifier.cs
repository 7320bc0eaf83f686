using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Tells what kind of thing a cell holds. Knows the plan's own agencies and legend words once they have been learned.
/// </summary>
internal sealed class CellClassifier(Vocabulary vocabulary)
{
    private const int OpeningLength = 160;
    private const int OpeningWords = 14;

    private readonly HashSet<string> _agencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ratings = new(StringComparer.Ordinal);

    // Every cell is looked at many times while columns are worked out and rows placed.
    private readonly Dictionary<string, Cell> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal);
    private readonly DoingWords _doing = new(vocabulary);

    /// <summary>What "Q4 2026" means in these papers.</summary>
    public QuarterYear Quarters => vocabulary.Data.Quarters;

    public void LearnAgency(string text)
    {
        var folded = Fold.Words(text);
        if (folded.Length is > 1 and < 70 && Fold.WordCount(text) <= 8)
        {
            Learned(_agencies.Add(folded));
        }
    }

    public void LearnRating(string text) => Learned(_ratings.Add(Fold.Words(text)));

    public bool IsKnownAgency(string text)
    {
        var folded = Fold.Words(text);
        return folded.Length > 0
            && (_agencies.Contains(folded) || vocabulary.AgencyCalled(text) is not null || IsSeveralAgencies(text));
    }

    /// <summary>True for a heading that names an agency, or seems to.</summary>
    public bool MayBeAgency(string text) => IsKnownAgency(text) || vocabulary.SoundsLikeAgency(text);

    public CellKind Kind(string text) => Look(text).Kind;

    /// <summary>True when the words say that something is to be done.</summary>
    public bool SaysWhatIsDone(string text) => _doing.Says(text);

    /// <summary>What a cell says of its field: its kind, and its first words as numbers of this plan's words.</summary>
    public Cell Look(string text)
    {
        if (!_looks.TryGetValue(text, out var look))
        {
            _looks[text] = look = new(Classify(text), Opening(text));
        }

        return look;
    }

    private int[] Opening(string text)
    {
        var folded = Fold.Words(text.Length > OpeningLength ? text[..OpeningLength] : text);
        return
        [
            .. folded
                .Split(' ', OpeningWords + 1, StringSplitOptions.RemoveEmptyEntries)
                .Take(OpeningWords)
                .Select(WordId),
        ];
    }

    private int WordId(string word)
    {
        if (!_wordIds.TryGetValue(word, out var id))
        {
            _wordIds[word] = id = _wordIds.Count;
        }

        return id;
    }

    /// <summary>A new agency or rating may change what any cell is taken for.</summary>
    private void Learned(bool news)
    {
        if (news)
        {
            _looks.Clear();
        }
    }

    private CellKind Classify(string text)
    {
        if (!Fold.HasInk(text))
        {
            return CellKind.Empty;
        }

        var trimmed = text.AsSpan().Trim();
        var words = Fold.WordCount(text);
        if (words > 25)
        {
            return CellShapes.OpensWithQuestionId(trimmed) ? CellKind.QuestionOpening : CellKind.Long;
        }

        var folded = Fold.Words(text);
        if (words <= 8 && ShortKind(text, trimmed, folded, words) is { } kind)
        {
            return kind;
        }

        return CellShapes.OpensWithQuestionId(trimmed) ? CellKind.QuestionOpening
            : words > 6 ? CellKind.Medium
            : CellKind.Short;
    }

    private CellKind? ShortKind(string text, ReadOnlySpan<char> trimmed, string folded, int words)
    {
        // "Completed" may be a rating or what stands where a date should be.
        if (vocabulary.IsDateWord(folded) && vocabulary.RatingCalled(text) is not null)
        {
            return CellKind.Done;
        }

        if (
            _ratings.Contains(folded)
            || vocabulary.RatingCalled(text) is { } code && code != "N/A"
            || CellShapes.IsRepeatedRating(folded)
            || vocabulary.IsStatus(folded)
        )
        {
            return CellKind.Rating;
        }

        if (vocabulary.IsSilence(folded) || folded.Length == 0)
        {
            return vocabulary.IsDirection(folded, text) ? CellKind.Direction
                : RatingSigns.Of(text) is not null ? CellKind.Rating
                : CellKind.Silence;
        }

        if (vocabulary.IsDirection(folded, text))
        {
            return CellKind.Direction;
        }

        if (CellShapes.IsNumber(trimmed))
        {
            return trimmed.Length == 1 ? CellKind.Score : CellKind.Numbering;
        }

        // "Dec-25" is a month before it is a number.
        if (CellShapes.IsNumbering(trimmed) && !(folded.Length > 3 && CellShapes.IsDate(text)))
        {
            return CellKind.Numbering;
        }

        if (IsKnownAgency(text))
        {
            return CellKind.Agency;
        }

        if (vocabulary.IsDateWord(folded) || CellShapes.IsDate(text))
        {
            return CellKind.Date;
        }

        if (CellShapes.IsMoney(trimmed))
        {
            return CellKind.Money;
        }

        return CellShapes.OpensWithQuestionId(trimmed) ? CellKind.QuestionOpening
            : CellShapes.AreInitials(trimmed) ? CellKind.Initials
            : IsRole(folded, text, words) ? CellKind.Person
            : null;
    }

    private bool IsSeveralAgencies(string text)
    {
        if (
            text.Length > 90
            || text.AsSpan().IndexOfAny("&/,") < 0 && !text.Contains(" and ", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var parts = text.Replace(" and ", "&", StringComparison.Ordinal)
            .Split('&', '/', ',')
            .Where(Fold.HasInk)
            .ToList();
        return parts.Count > 1
            && parts.TrueForAll(p => _agencies.Contains(Fold.Words(p)) || vocabulary.AgencyCalled(p) is not null);
    }

    /// <summary>
    /// A post has no verb: "Task group has met three times" is none. What begins anew behind it ("Audit Manager Letters are
    /// sent") ran together with it.
    /// </summary>
    private bool IsRole(string folded, string text, int words)
    {
        var role = false;
        var tokens = words <= 8 ? folded.Split(' ') : [];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (
                tokens[i] is "has" or "have" or "had" or "was" or "were" or "is" or "are" or "will" or "should" or "not"
            )
            {
                return false;
            }

            if (vocabulary.IsRoleWord(tokens[i]))
            {
                role = true;
                if (i + 2 < tokens.Length && BeginsAnew(text, i + 1, tokens.Length))
                {
                    return true;
                }
            }
        }

        return role;
    }

    /// <summary>True where a word of a text has a capital, and the one behind it none.</summary>
    private static bool BeginsAnew(string text, int word, int count)
    {
        var written = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return written.Length == count && char.IsUpper(written[word][0]) && char.IsLower(written[word + 1][0]);
    }
}
