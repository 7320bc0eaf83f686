using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Review;

/// <summary>Goes through the lines of a report and remembers in which list it is.</summary>
internal sealed class RecommendationReader(string document, Vocabulary vocabulary)
{
    private const int ShortLine = 10;

    private readonly List<ReviewRecommendation> _found = [];
    private readonly List<ReviewRecommendation> _open = [];
    private string? _heading;
    private string? _agency;
    private bool _underFinding;
    private int _set;
    private bool _named;
    private ReviewRecommendation? _waits;

    public IReadOnlyList<ReviewRecommendation> All
    {
        get
        {
            Close();
            return _found;
        }
    }

    public void Read(string text, bool heading, SourcePlace place)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_waits is { } waits)
        {
            // "Recommendation 3" alone in its line: the words are in the next one.
            _waits = null;
            Add(waits with { Text = text, Place = place });
        }
        else if (
            ReviewRecommendations.NamedItem(text) is { } named
            && (named.Text.Length == 0 || heading || !named.Question)
        )
        {
            ReadNamed(named, place);
        }
        else if (ReviewRecommendations.IsHeading(text, out var agency))
        {
            Open(text, agency);
        }
        else if (_heading is not null)
        {
            ReadInList(text, heading, place);
        }
        else
        {
            ReadQuestion(text, place);
        }
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

    private void Open(string text, string? agency)
    {
        Close();
        (_heading, _agency) = (
            text.Trim(),
            agency is not null && agency.Any(char.IsUpper) && SoundsLikeAgency(agency) ? agency : null
        );
    }

    private bool SoundsLikeAgency(string text) =>
        vocabulary.AgencyCalled(text) is not null
        || vocabulary.SoundsLikeAgency(text)
        || text.Split(' ').Any(w => vocabulary.IsAgencyWord(w.ToLowerInvariant()));

    private void ReadNamed((string Number, string Text, bool Question) named, SourcePlace place)
    {
        _named |= _open.Count == 0;
        _heading ??= "Recommendations";
        var item = Item(named.Number, named.Text, place) with
        {
            Kind = named.Question ? DemandKind.Question : DemandKind.Recommendation,
        };
        if (named.Text.Length == 0)
        {
            _waits = item;
        }
        else
        {
            Add(item);
        }
    }

    private void ReadInList(string text, bool heading, SourcePlace place)
    {
        if (!heading && ReviewRecommendations.LeadsIn(text))
        {
            return;
        }

        if (!heading && ReviewRecommendations.NumberedItem(text) is { } numbered)
        {
            Add(Item(numbered.Number.Any(char.IsLetterOrDigit) ? numbered.Number : null, numbered.Text, place));
        }
        else if (_open.Count == 0 && !heading && ReviewRecommendations.AsksTheCommittee(text))
        {
            Close();
        }
        else if (_open.Count > 0 && !heading && char.IsLower(text[0]))
        {
            // A line that goes on where a page broke.
            _open[^1] = _open[^1] with
            {
                Text = $"{_open[^1].Text} {text}",
            };
        }
        else if (heading && SoundsLikeAgency(text) && text.Split(' ').Length < ShortLine)
        {
            Close();
            (_heading, _agency) = ($"Recommendations: {text}", text);
        }
        else if (heading || _open.Count > 0)
        {
            Close();
            ReadQuestion(text, place);
        }
    }

    /// <summary>"1a. Does the Board ...?" below a finding.</summary>
    private void ReadQuestion(string text, SourcePlace place)
    {
        if (ReviewRecommendations.IsFinding(text))
        {
            Close();
            _underFinding = true;
        }
        else if (
            _underFinding
            && text.EndsWith('?')
            && ReviewRecommendations.NumberedItem(text) is { } numbered
            && numbered.Number.Any(char.IsAsciiDigit)
        )
        {
            _found.Add(
                new(_set, "Questions", numbered.Number, numbered.Text, place, DemandKind.Question)
                {
                    Document = document,
                }
            );
        }
    }

    private static int? Number(string? number) =>
        int.TryParse(
            number,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;

    private void Add(ReviewRecommendation item) => _open.Add(item);

    private ReviewRecommendation Item(string? number, string text, SourcePlace place) =>
        new(_set, _heading!, number, text, place, Agency: _agency) { Document = document };
}
