using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Finds lines outside tables that are labelled as a plan's columns are ("Action: ...", "By when: ..."), so that a plan
/// in that shape is not passed over in silence.
/// </summary>
internal static class LabelledParts
{
    private const int LongestLabel = 40;
    private const int LeastFields = 3;

    /// <summary>Labels of one part stand at most this many lines apart.</summary>
    private const int MostLinesBetween = 3;

    private const double Sure = 0.9;

    private static readonly HashSet<Field> Promises = [Field.Action, Field.Recommendation];
    private static readonly HashSet<Field> Keeping =
    [
        Field.Agency,
        Field.Rating,
        Field.Target,
        Field.Lead,
        Field.Owner,
        Field.Update,
    ];

    public static List<UnreadPart> In(SourceMaterial material, HeaderMatcher matcher)
    {
        var found = new List<UnreadPart>();
        var part = new List<(Field Field, string Label, SourcePlace Place)>();
        var since = 0;
        foreach (var element in material.Elements)
        {
            if (element is SourceText text && Label(text, matcher) is { } label)
            {
                part.Add((label.Field, label.Words, text.Place));
                since = 0;
            }
            else if (element is SourceTable || ++since > MostLinesBetween)
            {
                End(part, found);
            }
        }

        End(part, found);
        return found;
    }

    private static (Field Field, string Words)? Label(SourceText text, HeaderMatcher matcher)
    {
        if (text.Kind == TextKind.Furniture)
        {
            return null;
        }

        var colon = text.Text.IndexOf(':', StringComparison.Ordinal);
        var words = colon > 0 ? text.Text[..colon].Trim() : text.Text.Trim();
        return
            words.Length is > 0 and <= LongestLabel
            && matcher.Meanings(words) is [var best, ..]
            && best.Certainty >= Sure
            ? (best.Field, Fold.Space(words))
            : null;
    }

    private static void End(List<(Field Field, string Label, SourcePlace Place)> part, List<UnreadPart> found)
    {
        var fields = part.Select(p => p.Field).Distinct().ToList();
        if (fields.Count >= LeastFields && fields.Exists(Promises.Contains) && fields.Count(Keeping.Contains) >= 2)
        {
            found.Add(new(part[0].Place, [.. part.Select(p => p.Label).Distinct(StringComparer.OrdinalIgnoreCase)]));
        }

        part.Clear();
    }
}
