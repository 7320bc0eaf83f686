using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing;

/// <summary>
/// What changed between two documents, paragraph against paragraph, wherever it stands: for reports, policies and
/// minutes without a plan.
/// </summary>
public static class DocumentChanges
{
    private const int Candidates = 8;
    private const double LeastLike = 0.5;

    /// <summary>
    /// Letters looked through for paragraphs that were cut otherwise: seconds at most, however large and different two
    /// documents are.
    /// </summary>
    private const long MostLooked = 4_000_000_000;
    private const double Removed = 0.8;
    private const double Added = 0.7;

    /// <returns>What matters most first; empty where the words are the same, however they are laid out. Page headers
    /// and footers are left out.</returns>
    public static IReadOnlyList<DocumentChange> Of(SourceMaterial before, SourceMaterial after, Lexicon lexicon)
    {
        var (old, now) = (DocumentPart.Of(before), DocumentPart.Of(after));
        var (freeOld, freeNow) = Unequal(old, now);

        // A paragraph that a page break or another reader cut otherwise stands in the other document all the same.
        var (allOld, allNow) = (string.Concat(old.Select(p => p.Letters)), string.Concat(now.Select(p => p.Letters)));
        RemoveReflowed(freeOld, allNow);
        RemoveReflowed(freeNow, allOld);

        var shifts = new Shifts(lexicon);
        var pairs = Pairs(freeOld, freeNow, lexicon);
        var (pairedOld, pairedNow) = (pairs.Select(p => p.Old).ToHashSet(), pairs.Select(p => p.Now).ToHashSet());
        IEnumerable<DocumentChange> all =
        [
            .. pairs.Select(p => Reworded(before, after, freeOld[p.Old], freeNow[p.Now], shifts, lexicon)),
            .. freeOld.Where((_, i) => !pairedOld.Contains(i)).Select(p => Taken(before, p, lexicon)),
            .. freeNow.Where((_, i) => !pairedNow.Contains(i)).Select(p => Come(after, p, lexicon)),
        ];
        return [.. all.OrderByDescending(c => c.Matters)];
    }

    private static DocumentChange Taken(SourceMaterial before, DocumentPart part, Lexicon lexicon) =>
        new()
        {
            Kind = DocumentChangeKind.Removed,
            Before = DocumentChange.Quote(before, part),
            Words = WordDiff.Of(part.Text, null, lexicon),
            Matters = Removed * Size(part),
            Why = "The later document has nothing like it.",
        };

    private static DocumentChange Come(SourceMaterial after, DocumentPart part, Lexicon lexicon) =>
        new()
        {
            Kind = DocumentChangeKind.Added,
            After = DocumentChange.Quote(after, part),
            Words = WordDiff.Of(null, part.Text, lexicon),
            Matters = Added * Size(part),
            Why = "The earlier document had nothing like it.",
        };

    private static void RemoveReflowed(List<DocumentPart> parts, string letters)
    {
        if ((long)parts.Count * letters.Length <= MostLooked)
        {
            parts.RemoveAll(p => letters.Contains(p.Letters, StringComparison.Ordinal));
        }
    }

    private static (List<DocumentPart> Old, List<DocumentPart> Now) Unequal(
        List<DocumentPart> old,
        List<DocumentPart> now
    )
    {
        var free = now.GroupBy(p => p.Letters, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<DocumentPart>(g), StringComparer.Ordinal);
        var left = old.Where(p => !(free.TryGetValue(p.Letters, out var same) && same.TryDequeue(out _))).ToList();
        var rest = free.Values.SelectMany(q => q).ToHashSet(ReferenceEqualityComparer.Instance);
        return (left, [.. now.Where(rest.Contains)]);
    }

    private static List<(int Old, int Now)> Pairs(List<DocumentPart> old, List<DocumentPart> now, Lexicon lexicon)
    {
        var terms = new TermSpace(old.Concat(now).Select(p => p.Text), lexicon);
        var vectors = now.Select(p => terms[p.Text]).ToList();
        var index = new NearestTexts([.. vectors.Select(v => v.Pairs)], terms.Terms);
        var found = new List<(int Old, int Now, double Like)>();
        for (var i = 0; i < old.Count; i++)
        {
            var vector = terms[old[i].Text];
            found.AddRange(
                index
                    .To(vector.Pairs, Candidates)
                    .Select(j => (i, j, vector.Like(vectors[j])))
                    .Where(p => p.Item3 >= LeastLike)
            );
        }

        var (takenOld, takenNow) = (new HashSet<int>(), new HashSet<int>());
        return
        [
            .. found
                .OrderByDescending(p => p.Like)
                .ThenBy(p => Math.Abs(p.Old - p.Now))
                .Where(p =>
                    !takenOld.Contains(p.Old) && !takenNow.Contains(p.Now) && takenOld.Add(p.Old) && takenNow.Add(p.Now)
                )
                .Select(p => (p.Old, p.Now)),
        ];
    }

    private static DocumentChange Reworded(
        SourceMaterial before,
        SourceMaterial after,
        DocumentPart old,
        DocumentPart now,
        Shifts shifts,
        Lexicon lexicon
    )
    {
        var shift = shifts.Of(old.Text, now.Text).OrderByDescending(s => s.Kind.IsLess()).FirstOrDefault();
        var share = ChangedWords.Share(old.Text, now.Text, lexicon);
        return new()
        {
            Kind = DocumentChangeKind.Reworded,
            Before = DocumentChange.Quote(before, old),
            After = DocumentChange.Quote(after, now),
            Words = WordDiff.Of(old.Text, now.Text, lexicon),
            Matters = shift is null ? Removed * share : Math.Max(Removed, share),
            Why = shift is null
                ? $"{Math.Round(share * 100):0} % of the words that carry meaning changed."
                : $"{shift.Fact()}.",
        };
    }

    /// <summary>A heading of three words matters less than a paragraph.</summary>
    private static double Size(DocumentPart part) => Math.Min(1, 0.3 + (part.Letters.Length / 200.0));
}
