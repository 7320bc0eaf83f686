namespace Throughline.Domain.Challenge.Words;

/// <summary>What the words of one cell speak of.</summary>
internal sealed class CellWords
{
    private readonly Clause[] _telling;

    /// <param name="text">The cell's words; null or blank for an empty cell.</param>
    public CellWords(string? text, WordLists lists, ClauseReader reader)
    {
        Text = text?.Trim() ?? "";
        Dates = Text.Length == 0 ? [] : DateMentions.In(Text);
        Clauses = Text.Length == 0 ? [] : ClausesIn.Of(Text, Dates, reader);
        IsSilent = Plans.Silence.Is(Text) || Clauses.All(c => c.Words.Length == 0) && Dates.Count == 0;
        RefersElsewhere =
            !IsSilent
            && Clauses.Count > 0
            && Covers(lists["crossReferences"], lists["crossReferenceTails"], Clauses[0].Words);
        _telling = IsSilent ? [] : [.. Clauses.Where(c => c.Words.Length > 0 && !IsBare(c.Words, lists["bareStatus"]))];
    }

    public string Text { get; }

    public IReadOnlyList<DateMention> Dates { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>No words, or words that only say that there are none.</summary>
    public bool IsSilent { get; }

    /// <summary>"As above", "see below": what is meant stands elsewhere.</summary>
    public bool RefersElsewhere { get; }

    /// <summary>The clauses that are more than a date, "complete" or "ongoing".</summary>
    public IReadOnlyList<Clause> Telling => _telling;

    /// <summary>Nothing that was done or shows it: silent, a bare date, a bare status.</summary>
    public bool TellsNothing => _telling.Length == 0;

    public bool Speaks(Says of) => _telling.Any(c => c.Speaks(of));

    /// <summary>Tells something, and only of what is yet to be done.</summary>
    public bool IsOnlyPromise =>
        _telling.Length > 0
        && _telling.All(c => c.IsOnlyPromise || c.Words.Length < 3 && !c.Speaks(Says.Done | Says.Result))
        && _telling.Any(c => c.IsOnlyPromise);

    /// <summary>The last day that any date in it covers; null without a date that has a year.</summary>
    public DateOnly? LastDay => Dates.Max(d => d.Last);

    /// <summary>A day, month, term, quarter or end of a year is named.</summary>
    public bool NamesATime => Dates.Any(d => !d.IsYear);

    private static bool IsBare(string[] words, Phrases bare)
    {
        for (var i = 0; i < words.Length; )
        {
            var length = bare.At(words, i);
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }

    /// <summary>The reference, and nothing after it but numbers and the like.</summary>
    private static bool Covers(Phrases heads, Phrases tails, string[] words)
    {
        var length = words.Length == 0 ? 0 : heads.At(words, 0);
        return length > 0 && words.Skip(length).All(w => w.Length <= 2 || tails.At([w], 0) > 0);
    }
}
