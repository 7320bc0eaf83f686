using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>To whom something was promised, and by when, in the words of the promise.</summary>
internal static partial class PromiseDetails
{
    public static string? By(string words) =>
        Deadline().Matches(words) is { Count: > 0 } all ? all[^1].Groups["by"].Value.Trim() : null;

    public static string? ToWhom(string words)
    {
        foreach (Match m in Recipient().Matches(words))
        {
            var who = m.Groups["who"].Value.Trim();
            if (!NoPerson().IsMatch(who))
            {
                return who;
            }
        }

        return null;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<by>(by|before|within|prior to|in time for|ahead of) (the |its |her |his |their )?[\w’' ]{2,50}?(?=[.,;]| and (report|send|circulate|write|bring)|$)|(?<=\b(to|at|for) )(the|its) ([\w]{2,12} ){0,1}(meeting|committee|panel|board) (in|on|of) [\w ]{3,25}|(?<=\b(to|at|for|to the) )(the |its )?(next|following|january|february|march|april|may|june|july|august|september|october|november|december|January|February|March|April|May|June|July|August|September|October|November|December|autumn|spring|summer) (scheduled )?(meeting|session|Committee|Board|Panel)|\b(in|on|for) (early |late |mid-)?((January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?|\d{1,2} [A-Z][a-z]{2,9}( \d{4})?|the (autumn|spring|summer|new year))|(?<=\bof )\d{1,2} [A-Z][a-z]{2,9} \d{4}|next (week|month|term)|this (week|month))\b",
        Plain
    )]
    private static partial Regex Deadline();

    [GeneratedRegex(
        @"\b(to|with|write to) (?<who>(the |all |every |each |both )?((Councillor|Cllr|Mr|Mrs|Ms|Dr|Miss|Mx) )?(?!(be|the|all)\b)[A-Za-z’'.\-]{2,25}( (of|and) the| of| and)?( (?!(by|before|within|in|on|at|for|that|about|when|with|to|as|of|and|after|outside|during|next|was|is|were|from|following|ahead|so)\b)[A-Za-z’'\-]{2,25})?( (?!(by|before|within|in|on|at|for|that|about|when|with|to|as|of|and|after|outside|during|next|was|is|were|from|following|ahead|so)\b)[A-Za-z’'\-]{2,25})?( (?!(by|before|within|in|on|at|for|that|about|when|with|to|as|of|and|after|outside|during|next|was|is|were|from|following|ahead|so)\b)[A-Za-z’'\-]{2,25})?)",
        Plain
    )]
    private static partial Regex Recipient();

    [GeneratedRegex(
        @"\b(meeting|agenda|website|session|report|next|work programme|forward plan|list|register|plan|log|strategy|policy|induction|date|end)\b|^(arrange|ask|be|bring|check|chase|circulate|clarify|complete|confirm|consider|contact|discuss|draft|ensure|explore|find|follow|get|give|include|investigate|invite|join|look|make|meet|obtain|offer|prepare|present|produce|provide|publish|raise|reconcile|report|request|review|see|seek|send|set|share|speak|submit|support|take|update|use|visit|write|work|a|an|his|her|its|their|this|that|these|those|what|which|see|have|do|whether)\b",
        Plain | RegexOptions.IgnoreCase
    )]
    private static partial Regex NoPerson();
}
