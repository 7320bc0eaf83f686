using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Finds who gave their word at a meeting, by the grammar of the sentence: "X undertook to", "X would", "X to send",
/// "X said that she would"; asked for, or hung on a condition, it is not firm.
/// </summary>
internal sealed partial class PromiseReader(MeetingLexicon lexicon, IEnumerable<Attendee> attendees)
{
    private static readonly Hints Firm = new(
        " to ",
        "will",
        "would",
        "shall",
        "ask",
        "request",
        "invit",
        "suggest",
        "propos",
        "urg",
        "encourag"
    );
    private static readonly Hints Asking = new(
        "asked",
        "requested",
        "invited",
        "suggested",
        "proposed",
        "urged",
        "encouraged"
    );
    private static readonly Hints Promising = new(
        "undert",
        "agree",
        "offer",
        "promis",
        "commit",
        "volunteer",
        "pledg",
        "guarantee",
        " action to ",
        "happy to ",
        "content to ",
        "assurance "
    );
    private static readonly Hints Modal = new("would", "will");
    private static readonly Hints Bygone = new("had ", "previously", "promised", "hoped", "wished", "would ");
    private static readonly Hints Joined = new("and ", "but ");
    private static readonly Hints Purpose = new(" to ");
    private static readonly Hints Passives = new("to be ", "would be ", "will be ");

    private readonly PromiseDoers _doers = new(lexicon, [.. attendees]);
    private readonly Stack<string> _before = [];

    /// <param name="line">A paragraph of the minutes.</param>
    /// <param name="labelled">True under "ACTION:", where the words are a promise whoever they name.</param>
    public IEnumerable<SpokenPromise> In(MeetingLine line, bool labelled = false)
    {
        foreach (var sentence in Sentences.Of(line.Text))
        {
            var promise = labelled ? Action(sentence, line) : Of(sentence, line);
            labelled = false;
            _before.Push(sentence);
            if (promise is not null)
            {
                yield return promise;
            }
        }
    }

    /// <summary>"Meera to arrange ...", "Circulate the paper (AB)", "AB will ...".</summary>
    private SpokenPromise? Action(string sentence, MeetingLine line)
    {
        if (Subject().Match(sentence) is { Success: true } m && m.Groups["who"].Value.Split(' ').Length < 12)
        {
            return Made(m.Groups["who"].Value, m.Groups["what"].Value, sentence, line, true);
        }

        var who = line.Owner;
        if (who is null && Trailing().Match(sentence) is { Success: true } end)
        {
            who = end.Groups["who"].Value;
            sentence = sentence[..end.Index];
        }

        return Made(who ?? "", sentence, sentence, line, true);
    }

    private SpokenPromise? Of(string sentence, MeetingLine line)
    {
        if (line.Owner is null && !Firm.In(sentence) || Bygone.In(sentence) && Past().IsMatch(sentence))
        {
            return null;
        }

        if (
            Asking.In(sentence)
            && Asked().Match(sentence) is { Success: true } asked
            && lexicon.Is(asked.Groups["verb"].Value, lexicon.Words.Asking)
        )
        {
            var doer = asked.Groups["doer"].Value;
            return Doer(doer) is { } d && IsDeed(asked.Groups["what"].Value)
                ? Made(d, asked.Groups["what"].Value, sentence, line, false, Doer(asked.Groups["who"].Value))
                : null;
        }

        if (
            Promising.In(sentence)
            && Promised().Match(sentence) is { Success: true } given
            && lexicon.Is(given.Groups["verb"].Value, lexicon.Words.Promising)
            && Doer(given.Groups["who"].Value) is { } giver
        )
        {
            return Made(giver, given.Groups["what"].Value, sentence, line, true);
        }

        if (
            Modal.In(sentence)
            && Said().Match(sentence) is { Success: true } said
            && lexicon.Is(said.Groups["verb"].Value, lexicon.Words.Saying)
            && Doer(said.Groups["who"].Value) is { } speaker
        )
        {
            var subject = said.Groups["subject"].Value.Trim();
            var what = said.Groups["what"].Value;
            if (Pronoun().IsMatch(subject) && IsDeed(what))
            {
                return Made(speaker, what, sentence, line, true);
            }

            if (Doer(subject) is { } other && IsDeed(what))
            {
                return Made(other, what, sentence, line, true);
            }

            // "confirmed that a report would be brought": the speaker's word for their own.
            return
                Passive().Match(what) is { Success: true }
                && !said.Groups["verb"].Value.StartsWith("report", StringComparison.OrdinalIgnoreCase)
                ? Made(By(what) ?? speaker, $"{subject} {said.Groups["modal"].Value} {what}", sentence, line, true)
                : null;
        }

        if (
            Would().Match(sentence) is { Success: true } would
            && Doer(would.Groups["who"].Value) is { } plain
            && IsDeed(would.Groups["what"].Value)
        )
        {
            return Made(plain, would.Groups["what"].Value, sentence, line, true);
        }

        if (
            Joined.In(sentence)
            && (Modal.In(sentence) || Promising.In(sentence))
            && AndWould().Match(sentence) is { Success: true } later
            && Doer(Opening(later.Groups["who"].Value)) is { } same
            && IsDeed(later.Groups["what"].Value)
        )
        {
            return Made(same, later.Groups["what"].Value, sentence, line, true);
        }

        if (
            Purpose.In(sentence)
            && Infinitive().Match(sentence) is { Success: true } todo
            && Doer(todo.Groups["who"].Value) is { } named
            && IsDeed(todo.Groups["what"].Value)
        )
        {
            return Made(named, todo.Groups["what"].Value, sentence, line, true);
        }

        if (line.Owner is { Length: > 0 } owner)
        {
            return Made(owner, sentence, sentence, line, true);
        }

        return Passives.In(sentence) && Nobody().Match(sentence) is { Success: true }
            ? Made("", sentence, sentence, line, true)
            : null;
    }

    private SpokenPromise Made(
        string who,
        string what,
        string sentence,
        MeetingLine line,
        bool firm,
        string? asker = null
    )
    {
        var words = what.Trim(' ', '.', ';');
        var by = PromiseDetails.By(words) ?? line.Due;
        firm &= lexicon.Holds(sentence, lexicon.Words.Conditions) < 0;
        return new(who, words, PromiseDetails.ToWhom(words) ?? asker, by, firm, line.Place);
    }

    /// <summary>The doer as the sentence names them, resolved where it says "she"; null for a body or a stranger.</summary>
    private string? Doer(string words)
    {
        var clause = words.LastIndexOf(", to which ", StringComparison.Ordinal) is >= 0 and var cut
            ? words[(cut + 11)..]
            : words;
        var text = Before().Replace(clause, "").Trim(' ', ',');
        return Pronoun().IsMatch(text) ? _before.Select(_doers.Named).FirstOrDefault(n => n is not null)
            : _doers.Known(text) ? text
            : null;
    }

    private static string Opening(string words) =>
        FirstVerb().Match(words) is { Success: true } m ? words[..m.Index] : words;

    private bool IsDeed(string what)
    {
        var words = Fold.Words(what).Split(' ');
        var first =
            words.FirstOrDefault(w =>
                w is not ("also" or "then" or "now" or "further" or "therefore" or "not" or "both" or "to")
            ) ?? "";
        return first.Length > 1
            && !lexicon.Is(first, lexicon.Words.States)
            && words[0]
                is not (
                    "not"
                    or "the"
                    or "a"
                    or "an"
                    or "his"
                    or "her"
                    or "its"
                    or "their"
                    or "this"
                    or "that"
                    or "all"
                )
            && (lexicon.Is(first, lexicon.Vocabulary.Data.DoingWords) || words.Length > 2);
    }

    private static string? By(string what) => Agent().Match(what) is { Success: true } m ? m.Groups["who"].Value : null;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(?<who>[^.;:]{2,90}?)\s(to|will|would|is to|are to|shall|has agreed to|agreed to|undertook to)\s(?<what>[a-z].{3,600})$",
        Plain
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\s{0,3}[–—(\[-]\s{0,3}(action:? )?(?<who>[A-Z][\w .'’/&]{1,40})\)?\]?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Trailing();

    [GeneratedRegex(
        @"^(?<who>.{2,110}?)\s(?<verb>asked|requested|invited|suggested|proposed|urged|encouraged)( that| whether| if)? (?<doer>[^.;:,]{2,70}?)\s(to|would|could|might|(?=(consider|explore|look|provide|review|bring|circulate|report|send|investigate|share|include|prepare|check)\b))\s?(?<what>[a-z].{3,600})$",
        Plain
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"^(?<who>[^.;:]{2,110}?)\s(?<verb>undertook|agreed|offered|promised|committed|volunteered|pledged|undertakes|agrees|offers|promises|commits|guaranteed|took (an|the|this) action|takes (an|the) action|accepted an action|gave an undertaking|gave an assurance|(was|were|is|are) (happy|content|willing))\s(that (he|she|they) (would|will)|to)\s(?<what>[a-z].{3,600})$",
        Plain
    )]
    private static partial Regex Promised();

    [GeneratedRegex(
        @"^(?<who>[^.;:]{2,110}?)\s(?<verb>said|confirmed|advised|explained|stated|replied|responded|added|assured|answered|reported|indicated|promised|agreed|undertook|noted|informed)( (the )?[a-z]{3,20})?( that (?<subject>[^.;:]{1,120}?)| (?<subject>he|she|they))\s(?<modal>would|will)\s(?<what>[a-z].{3,600})$",
        Plain
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?<who>[^.;:]{2,90}?)\s(would|will|shall|is to|are to)\s(?<what>[a-z].{3,600})$", Plain)]
    private static partial Regex Would();

    [GeneratedRegex(
        @"^(?<who>[^.;:]{2,300}?),? (and|but) (she |he |they )?(would|will|undertook to|agreed to|offered to|promised to)\s(?<what>[a-z].{3,600})$",
        Plain
    )]
    private static partial Regex AndWould();

    [GeneratedRegex(@"^(?<who>[^.;:]{2,90}?)\sto\s(?<what>[a-z].{3,600})$", Plain)]
    private static partial Regex Infinitive();

    [GeneratedRegex(
        @"^[^.;:]{3,120}?\s(to be|(would|will) be) (followed up|taken forward|picked up|circulated|shared|provided|sent|brought back|added|reported back|clarified|checked|investigated|discussed) .{0,200}?\b(outside (of )?the meeting|after the meeting|offline|next meeting|by \d|to (all )?members)\b",
        Plain
    )]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^be \w{2,20}(ed|en|ught|nt|t|wn|ade|one)\b", Plain)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bby (?<who>the [a-z][a-z ,']{3,60}?)(?= (by|before|in|at|to|for|within|on) |[.,;]|$)", Plain)]
    private static partial Regex Agent();

    [GeneratedRegex(@"^(he|she|they|it was agreed that (he|she|they))$", Plain)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"^(it was (agreed|noted|confirmed)( that)?|agreed that|in (answer|response|reply)( to [^,]{2,80})?,|following [^,]{2,80},|(this was )?(the |an )?actions?( point)?( that| for)?:?)\s{0,3}",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\s(did|had|has|said|was|were|thanked|noted|presented|explained|confirmed|reported|acknowledged|described|welcomed|advised|accepted|apologised|introduced|outlined|summarised)\b",
        Plain
    )]
    private static partial Regex FirstVerb();

    [GeneratedRegex(
        @"\b(had (agreed|promised|undertaken|offered|said)|previously (agreed|promised)|as promised|hoped that|wished|would like|would welcome|would have)\b",
        Plain
    )]
    private static partial Regex Past();
}
