using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Headings that name a thing: the last noun before what follows it says which, and what stands around it may turn it
/// ("Action owner" is an owner, "Actions taken" an update, "Date raised" none of a plan's days).
/// </summary>
internal sealed class HeadingNouns
{
    private readonly HashSet<string> _following;
    private readonly HashSet<string> _past;
    private readonly HashSet<string> _stillToCome;
    private readonly HashSet<string> _due;
    private readonly HashSet<string> _now;
    private readonly HashSet<string> _first;
    private readonly HeadingQuestions _questions;
    private readonly Dictionary<string, Field> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Field>> _qualified = new(StringComparer.Ordinal);
    private readonly Dictionary<Field, HashSet<string>> _qualifiers;
    private readonly HashSet<string> _describing;
    private readonly HashSet<string> _otherDays;

    public HeadingNouns(VocabularyData words, HeadingQuestions questions)
    {
        _questions = questions;
        _following = [.. words.AroundNouns.Following];
        _past = [.. words.AroundNouns.Past];
        _stillToCome = [.. words.AroundNouns.StillToCome];
        _due = [.. words.AroundNouns.Due];
        _now = [.. words.AroundNouns.Now];
        _first = [.. words.AroundNouns.First];
        foreach (var (field, nouns) in words.HeadingNouns)
        {
            foreach (var noun in nouns)
            {
                _nouns.TryAdd(HeaderMatcher.Singular(noun), field);
            }
        }

        foreach (var (field, nouns) in words.QualifiedNouns)
        {
            foreach (var noun in nouns.Select(HeaderMatcher.Singular))
            {
                _qualified.TryAdd(noun, []);
                _qualified[noun].Add(field);
            }
        }

        _qualifiers = words.Qualifiers.ToDictionary(q => q.Key, q => q.Value.ToHashSet(StringComparer.Ordinal));
        _describing = [.. words.Describing];
        _otherDays = [.. words.OtherDays];
    }

    public HeadingMeaning Read(ReadOnlySpan<string> tokens)
    {
        var end = 1;
        while (end < tokens.Length && !_following.Contains(tokens[end]) && !IsPastOfDay(tokens, end))
        {
            end++;
        }

        for (var i = end - 1; i >= 0; i--)
        {
            if (FieldOf(tokens, i) is { } field)
            {
                return Turned(field, tokens);
            }

            if (!_describing.Contains(tokens[i]) && tokens[i] is not ("thing" or "work"))
            {
                return HeadingMeaning.None;
            }
        }

        return end == tokens.Length ? HeadingMeaning.None
            : tokens[end] is "of" or "on" or "for" && end + 1 < tokens.Length ? Behind(tokens[(end + 1)..])
            : tokens[end] is "we" or "you" or "this" or "that" or "it" or "they" or "to"
            || tokens[0] is "work" or "thing"
                ? _questions.What(tokens[end..])
            : HeadingMeaning.None;
    }

    /// <summary>"Date raised", "Day closed": the day is the head.</summary>
    private bool IsPastOfDay(ReadOnlySpan<string> tokens, int at) =>
        tokens[at - 1] is "date" or "day" && _otherDays.Contains(tokens[at]);

    /// <summary>"Summary of the progress": what the summary is of.</summary>
    private HeadingMeaning Behind(ReadOnlySpan<string> tokens) =>
        tokens[0] is "the" or "our" or "each" or "this" && tokens.Length > 1
            ? Behind(tokens[1..])
            : _questions.Read(tokens, this) ?? Read(tokens);

    private Field? FieldOf(ReadOnlySpan<string> tokens, int at)
    {
        if (_nouns.TryGetValue(tokens[at], out var noun))
        {
            return noun;
        }

        foreach (var field in _qualified.GetValueOrDefault(tokens[at]) ?? [])
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (i != at && _qualifiers.TryGetValue(field, out var words) && words.Contains(tokens[i]))
                {
                    return field;
                }
            }
        }

        return null;
    }

    private HeadingMeaning Turned(Field field, ReadOnlySpan<string> tokens) =>
        field switch
        {
            Field.Target => Day(tokens),
            Field.Owner or Field.Lead when NamesAgency(tokens) => HeadingMeaning.Of(Field.Agency, Field.Owner),
            Field.Owner or Field.Lead => HeadingMeaning.Person(field == Field.Lead || Any(tokens, _first)),
            Field.Action when Any(tokens, _past) && !Any(tokens, _stillToCome) => HeadingMeaning.Of(Field.Update),
            Field.Rating when Has(tokens, "priority", "urgency", "importance") => HeadingMeaning.Of(Field.Priority),
            Field.Rating or Field.Score when Has(tokens, "risk", "inherent", "residual") => HeadingMeaning.Elsewhere,
            Field.Score when Any(tokens, _now) => HeadingMeaning.Of(Field.UpdateScore, Field.Score),
            Field.EvidenceOfCompletion when Has(tokens, "impact", "outcome", "difference") => HeadingMeaning.Of(
                Field.Outcome
            ),
            Field.EvidenceOfCompletion => HeadingMeaning.Of(Field.EvidenceOfCompletion, Field.Update),
            Field.SuccessMeasure => HeadingMeaning.Of(Field.Outcome, Field.SuccessMeasure),
            Field.Resources => HeadingMeaning.Of(Field.Cost, Field.Resources),
            _ => HeadingMeaning.Of(field),
        };

    /// <summary>"Partner responsible", "Responsible service".</summary>
    private bool NamesAgency(ReadOnlySpan<string> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (FieldOf(tokens, i) == Field.Agency && (i == 0 || tokens[i - 1] is not ("of" or "in" or "for" or "at")))
            {
                return tokens[^1] is "responsible" or "accountable" || i == tokens.Length - 1;
            }
        }

        return false;
    }

    private HeadingMeaning Day(ReadOnlySpan<string> tokens) =>
        Any(tokens, _due) ? HeadingMeaning.Of(Field.Target)
        : Has(tokens, "agreed", "approved", "agreement") && !tokens.Contains("completion")
            ? HeadingMeaning.Of(Field.Agreed)
        : Any(tokens, _otherDays) ? HeadingMeaning.Elsewhere
        : HeadingMeaning.Of(Field.Target);

    private static bool Has(ReadOnlySpan<string> tokens, string a, string b, string c) =>
        tokens.Contains(a) || tokens.Contains(b) || tokens.Contains(c);

    private static bool Any(ReadOnlySpan<string> tokens, HashSet<string> of)
    {
        foreach (var token in tokens)
        {
            if (of.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
