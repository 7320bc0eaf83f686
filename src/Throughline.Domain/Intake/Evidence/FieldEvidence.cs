using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Evidence;

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
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private double _wordTotal;

    public void Learn(Field field, string text)
    {
        var profile = ProfileOf(field);
        var kind = classifier.Kind(text);

        // A cell that looks quite unlike its field teaches little: most likely it stands in the wrong column.
        profile.Kinds[(int)kind] += FieldPriors.Weight(field, kind) < Atypical ? AtypicalLesson : 1;
        profile.Cells++;
        foreach (var word in classifier.Opening(text))
        {
            profile.Words[word] = profile.Words.GetValueOrDefault(word) + 1;
            profile.WordTotal++;
            _words[word] = _words.GetValueOrDefault(word) + 1;
            _wordTotal++;
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

    /// <summary>The same for one row alone, where words count for less: two cells of one row may well speak alike.</summary>
    /// <param name="own">True when the cell itself was learned as this field: it may not vouch for itself.</param>
    public double FitOfRow(Field field, Cell cell, bool own)
    {
        var profile = ProfileOf(field);
        return Math.Log(KindShare(profile, field, cell.Kind, own ? 1 : 0)) + (0.3 * WordFit(profile, cell.Opening));
    }

    private static double KindShare(Profile profile, Field field, CellKind kind, int itself)
    {
        var seen = Math.Max(0, profile.Kinds[(int)kind] - (itself * (FieldPriors.Weight(field, kind) < Atypical ? AtypicalLesson : 1)));
        return (seen + (PriorCells * FieldPriors.Weight(field, kind))) / (profile.Cells + PriorCells);
    }

    public Cell Look(string text) => new(classifier.Kind(text), classifier.Opening(text));

    private double WordFit(Profile profile, string[] opening)
    {
        if (profile.WordTotal < 30 || opening.Length == 0)
        {
            return 0;
        }

        // Part the field's own words, part all words: a word that a field has not used yet speaks mildly against it,
        // and as mildly for a field with many words as for one with few.
        var sum = 0.0;
        foreach (var word in opening)
        {
            var anywhere = (_words.GetValueOrDefault(word) + 0.5) / (_wordTotal + (0.5 * (_words.Count + 1)));
            var ratio = Math.Min(MostRatio, profile.Words.GetValueOrDefault(word) / profile.WordTotal / anywhere);
            sum += Math.Log(1 - OwnShare + (OwnShare * ratio));
        }

        return Math.Clamp(sum, -MostFromWords, MostFromWords);
    }

    private Profile ProfileOf(Field field) => _profiles.TryGetValue(field, out var p) ? p : _profiles[field] = new Profile();

    private sealed class Profile
    {
        public double[] Kinds { get; } = new double[(int)CellKind.Long + 1];
        public double Cells { get; set; }
        public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);
        public double WordTotal { get; set; }
    }
}

/// <summary>A cell as evidence: its kind and its first words.</summary>
internal readonly record struct Cell(CellKind Kind, string[] Opening);
