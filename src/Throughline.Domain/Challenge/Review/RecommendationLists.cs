using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Review;

/// <summary>The lists of a report: the one that is being read, and those before it.</summary>
internal sealed class RecommendationLists(string document)
{
    private readonly List<ReviewRecommendation> _found = [];
    private readonly List<ReviewRecommendation> _open = [];
    private string? _heading;
    private string? _agency;
    private int _set;
    private bool _named;
    private ReviewRecommendation? _waits;

    public IReadOnlyList<ReviewRecommendation> All => _found;

    /// <summary>Whether a heading of a list stands above.</summary>
    public bool IsOpen => _heading is not null;
    public bool HasItems => _open.Count > 0;

    public void Open(string heading, string? agency)
    {
        Close();
        (_heading, _agency) = (heading, agency);
    }

    /// <summary>"Recommendation 3" stands in its line, perhaps with no heading above it.</summary>
    public void OpenByName()
    {
        _named |= _open.Count == 0;
        _heading ??= "Recommendations";
    }

    /// <summary>Ends the list: it is kept unless it begins with what a committee is asked to do.</summary>
    public void Close()
    {
        if (_open.Count > 0 && !ReviewRecommendations.AsksTheCommittee(_open[0].Text))
        {
            // "Recommendation 2" pages after "Recommendation 1" is of the same list.
            var last = _found.Count > 0 ? _found[^1] : null;
            var goesOn =
                _named
                && last is not null
                && last.Kind == _open[0].Kind
                && last.Heading == _open[0].Heading
                && Number(last.Number) is { } before
                && Number(_open[0].Number) > before;
            _found.AddRange(goesOn ? _open.Select(r => r with { Set = last!.Set }) : _open);
            _set += goesOn ? 0 : 1;
        }

        _named = false;

        _open.Clear();
        (_heading, _agency, _waits) = (null, null, null);
    }

    public ReviewRecommendation Item(string? number, string text, SourcePlace place) =>
        new(_set, _heading!, number, text, place, Agency: _agency) { Document = document };

    public void Add(ReviewRecommendation item) => _open.Add(item);

    public void AddQuestion(string number, string text, SourcePlace place) =>
        _found.Add(new(_set, "Questions", number, text, place, DemandKind.Question) { Document = document });

    /// <summary>An item that is alone in its line: its words are in the next one.</summary>
    public void Wait(ReviewRecommendation item) => _waits = item;

    /// <summary>Gives these words to the item that waits for them, if one does.</summary>
    public bool TakeWords(string text, SourcePlace place)
    {
        if (_waits is not { } waits)
        {
            return false;
        }

        _waits = null;
        Add(waits with { Text = text, Place = place });
        return true;
    }

    /// <summary>A line that goes on where a page broke.</summary>
    public void GoOn(string text) => _open[^1] = _open[^1] with { Text = $"{_open[^1].Text} {text}" };

    private static int? Number(string? number) =>
        int.TryParse(
            number,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;
}
