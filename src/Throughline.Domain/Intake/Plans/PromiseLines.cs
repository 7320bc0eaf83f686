using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Lines that say in a sentence or in brackets who does what by when: "The Head of Custody will train all sergeants by May
/// 2027.", "Train all sergeants. [Head of Custody, May 2027]". A list of them under what was asked is a plan.
/// </summary>
internal sealed class PromiseLines(CellClassifier classifier)
{
    /// <summary>Such lines that are a plan; one or two may stand in any report or minutes.</summary>
    private const int LeastLines = 3;

    /// <summary>Of these, how many must stand under what was asked, with no prose between.</summary>
    private const int LeastUnder = 2;

    /// <summary>Share of the lines, 0 to 1, that must say a day, and whose doer must be a post or an agency.</summary>
    private const double Most = 0.5;

    /// <summary>Words of the longest post ("The Head of Safeguarding and Quality Assurance for Adults").</summary>
    private const int MostWordsOfDoer = 9;

    private const string Will = " will ";
    private const string ByDay = "by ";
    private const string The = " the ";

    private static readonly HashSet<string> Joining = ["of", "the", "and", "for", "in", "to", "at", "with"];

    private const string Why = "Read out of the words of what is done.";

    /// <summary>Gives each such line its labels: what is done, who does it, by when.</summary>
    public void Settle(List<LabelledLine> lines)
    {
        var promises = lines.ConvertAll(l => l.Label is null ? Read(l) : null);
        var made = promises.OfType<Promise>().ToList();
        if (
            made.Count < LeastLines
            || made.Count(p => p.Day is not null) < Most * made.Count
            || made.Count(p => classifier.Kind(p.Doer) is CellKind.Person or CellKind.Agency or CellKind.Initials)
                < Most * made.Count
            || Enumerable.Range(1, lines.Count - 1).Count(i => promises[i] is not null && IsUnder(lines, promises, i))
                < LeastUnder
        )
        {
            return;
        }

        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (promises[i] is { } promise)
            {
                lines.RemoveAt(i);
                lines.InsertRange(i, Labelled(promise));
            }
        }
    }

    /// <summary>Below a numbered line, or the label of what was asked, which may have its words between.</summary>
    private static bool IsUnder(List<LabelledLine> lines, List<Promise?> promises, int i)
    {
        if (promises[i - 1] is not null)
        {
            return false;
        }

        return IsAsked(lines[i - 1])
            || (i > 1 && promises[i - 2] is null && lines[i - 2].Label is not null && IsAsked(lines[i - 2]));
    }

    private static bool IsAsked(LabelledLine line) =>
        line.Label is null
            ? ItemMark.Of(line.Source, line.Words) is { Number: not null }
            : line is { Number: not null, Meaning: { } field } && field.Governs();

    private static IEnumerable<LabelledLine> Labelled(Promise promise)
    {
        yield return Of(promise, "Action", Field.Action, promise.Deed);
        yield return Of(promise, "Owner", Field.Owner, promise.Doer);
        if (promise.Day is { } day)
        {
            yield return Of(promise, "By when", Field.Target, day);
        }
    }

    private static LabelledLine Of(Promise promise, string label, Field field, string words) =>
        new(promise.Line.Source, label, field, null, words) { Supplied = true, Doubt = promise.Doubt };

    private static Promise? Read(LabelledLine line)
    {
        var words = (ItemMark.Of(line.Source, line.Words)?.Words ?? line.Words).TrimEnd();
        return InBrackets(line, words) ?? InSentence(line, words);
    }

    /// <summary>"Train all sergeants. [Head of Custody, May 2027]".</summary>
    private static Promise? InBrackets(LabelledLine line, string words)
    {
        var end = words.TrimEnd('.');
        var open =
            end.EndsWith(']') ? end.LastIndexOf('[')
            : end.EndsWith(')') ? end.LastIndexOf('(')
            : -1;
        var inner = open > 0 ? end[(open + 1)..^1] : "";
        var comma = inner.LastIndexOfAny([',', ';']);
        if (comma <= 0 || !char.IsUpper(inner[0]))
        {
            return null;
        }

        var day = inner[(comma + 1)..].Trim();
        day = day.StartsWith(ByDay, StringComparison.OrdinalIgnoreCase) ? day[ByDay.Length..] : day;
        return CellShapes.IsDate(day)
            ? new(line, words[..open].TrimEnd(' ', '–', '—', '-'), inner[..comma].Trim(), day, null)
            : null;
    }

    /// <summary>"The Head of Custody will train all sergeants by May 2027.", "By May 2027 the Head of Custody will …".</summary>
    private static Promise? InSentence(LabelledLine line, string words)
    {
        var will = words.IndexOf(Will, StringComparison.Ordinal);
        if (will <= 0 || words.AsSpan(will + Will.Length).StartsWith("be ", StringComparison.Ordinal))
        {
            return null;
        }

        var (doer, day) = (words[..will], "");
        if (doer.StartsWith(ByDay, StringComparison.OrdinalIgnoreCase))
        {
            var the = doer.IndexOf(The, StringComparison.Ordinal);
            if (the < 0)
            {
                return null;
            }

            (day, doer) = (doer[ByDay.Length..the].TrimEnd(','), doer[(the + The.Length)..]);
        }
        else if (words.LastIndexOf(" by ", StringComparison.Ordinal) is > 0 and var by)
        {
            day = words[(by + " by ".Length)..].TrimEnd('.', ' ');
        }

        doer = doer.StartsWith("The ", StringComparison.Ordinal) ? doer["The ".Length..] : doer;
        return IsName(doer) ? new(line, words, doer, CellShapes.IsDate(day) ? day : null, Why) : null;
    }

    /// <summary>Each word of a post has a capital, but for those that join them.</summary>
    private static bool IsName(string doer)
    {
        var words = doer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWordsOfDoer
            && char.IsUpper(words[0][0])
            && Array.TrueForAll(words, w => !char.IsLower(w[0]) || Joining.Contains(w));
    }

    private sealed record Promise(LabelledLine Line, string Deed, string Doer, string? Day, string? Doubt);
}
