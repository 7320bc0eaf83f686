namespace Throughline.UnseenPlans.Scoring;

/// <summary>Counts cells that agree and cells that do not.</summary>
internal sealed class CellTally
{
    private int _want;

    public int Hits { get; private set; }

    /// <summary>Cells of the reading in the fields that the person read.</summary>
    public int Got { get; set; }
    public int RatingsWrong { get; private set; }
    public int RatingsDoubted { get; private set; }
    public List<string> Differences { get; } = [];

    /// <summary>The harmonic mean of the shares of cells found and of cells right, 0 to 1.</summary>
    public double F1
    {
        get
        {
            double precision = Hits / (double)Math.Max(1, Got),
                recall = Hits / (double)Math.Max(1, _want);
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// <param name="read">The row of the reading that answers to it; null where none does.</param>
    public void Add(int row, string field, WantedRow gold, ReadRow? read)
    {
        var said = read?.Cells.GetValueOrDefault(field);
        if (!gold.Cells.TryGetValue(field, out var wanted))
        {
            Rate(field, said is not null, read);
            return;
        }

        if (said is null && gold.May(field, ""))
        {
            return;
        }

        _want++;
        if (said is not null && (said == wanted || gold.May(field, said)))
        {
            Hits++;
            return;
        }

        Differences.Add(
            read is null
                ? $"row {row} {field}: '{wanted}' stands in no row"
                : $"row {row} {field}: '{wanted}' was read as '{said}'"
        );
        Rate(field, said is not null, read);
    }

    private void Rate(string field, bool wrong, ReadRow? read)
    {
        if (field == "rating" && wrong)
        {
            RatingsWrong += read!.RatingDoubted ? 0 : 1;
            RatingsDoubted += read.RatingDoubted ? 1 : 0;
        }
    }
}
