using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// How well a cell fits a field, learned from the rows of the plan whose columns are known: the kinds of cell that the
/// field holds (with a Dirichlet prior) and its words (a smoothed unigram model). Figures are natural logarithms.
/// </summary>
internal sealed class FieldEvidence(CellClassifier classifier)
{
    /// <summary>How many imagined cells the prior is worth.</summary>
    private const double PriorCells = 8;
    private const double MostFromWords = 3;
    private const double Atypical = 0.01;
    private const double AtypicalLesson = 0.15;
    private const double OwnShare = 0.3;
    private const double MostRatio = 8;

    private readonly Dictionary<Field, Profile> _profiles = [];
    private readonly WordCounts _words = new();

    public void Learn(Field field, string text)
    {
        var profile = ProfileOf(field);
        var (kind, opening) = classifier.Look(text);

        // A cell that looks quite unlike its field teaches little: most likely it stands in the wrong column.
        profile.Kinds[(int)kind] += FieldPriors.Weight(field, kind) < Atypical ? AtypicalLesson : 1;
        profile.Cells++;
        foreach (var word in opening)
        {
            profile.Words.Add(word);
            _words.Add(word);
        }
    }

    /// <summary>Log likelihood of the cell in this field, words counted against what they are worth anywhere.</summary>
    public double Fit(Field field, Cell cell)
    {
        var profile = ProfileOf(field);
        var kind = Math.Log(KindShare(profile, field, cell.Kind, 0));

        // Blanks come in runs (an agency that fills little in), so each says less than it seems to.
        return cell.Kind == CellKind.Empty ? 0.4 * kind : kind + WordFit(profile, cell.Opening);
    }

    /// <summary>
    /// The same for one row alone, where words count for less: two cells of one row may well speak alike.
    /// </summary>
    /// <param name="own">True when the cell itself was learned as this field: it may not vouch for itself.</param>
    public double FitOfRow(Field field, Cell cell, bool own)
    {
        var profile = ProfileOf(field);
        return Math.Log(KindShare(profile, field, cell.Kind, own ? 1 : 0)) + (0.3 * WordFit(profile, cell.Opening));
    }

    private static double KindShare(Profile profile, Field field, CellKind kind, int itself)
    {
        var seen = Math.Max(
            0,
            profile.Kinds[(int)kind] - (itself * (FieldPriors.Weight(field, kind) < Atypical ? AtypicalLesson : 1))
        );
        return (seen + (PriorCells * FieldPriors.Weight(field, kind))) / (profile.Cells + PriorCells);
    }

    public Cell Look(string text) => classifier.Look(text);

    private double WordFit(Profile profile, int[] opening)
    {
        if (profile.Words.Total < 30 || opening.Length == 0)
        {
            return 0;
        }

        // Part the field's own words, part all words: a word that a field has not used yet speaks mildly against it,
        // and as mildly for a field with many words as for one with few.
        // One logarithm of the product is a tenth of the work of a logarithm a word, and a cell's opening is short.
        var product = 1.0;
        foreach (var word in opening)
        {
            var anywhere = (_words.Of(word) + 0.5) / (_words.Total + (0.5 * (_words.Different + 1)));
            var ratio = Math.Min(MostRatio, profile.Words.Of(word) / profile.Words.Total / anywhere);
            product *= 1 - OwnShare + (OwnShare * ratio);
        }

        return Math.Clamp(Math.Log(product), -MostFromWords, MostFromWords);
    }

    private Profile ProfileOf(Field field) =>
        _profiles.TryGetValue(field, out var p) ? p : _profiles[field] = new Profile();

    private sealed class Profile
    {
        public double[] Kinds { get; } = new double[(int)CellKind.Long + 1];
        public double Cells { get; set; }
        public WordCounts Words { get; } = new();
    }

    /// <summary>How often each word was seen, by the classifier's numbers.</summary>
    private sealed class WordCounts
    {
        private int[] _counts = new int[64];

        public double Total { get; private set; }
        public int Different { get; private set; }

        public int Of(int word) => word < _counts.Length ? _counts[word] : 0;

        public void Add(int word)
        {
            if (word >= _counts.Length)
            {
                Array.Resize(ref _counts, Math.Max(word + 1, _counts.Length * 2));
            }

            Different += _counts[word]++ == 0 ? 1 : 0;
            Total++;
        }
    }
}

/// <summary>A cell as evidence: its kind and its first words, each by its number.</summary>
internal readonly record struct Cell(CellKind Kind, int[] Opening);
