using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Review;

/// <summary>Goes through the lines of a report and remembers in which list it is.</summary>
internal sealed class RecommendationReader(string document, Vocabulary vocabulary)
{
    private const int ShortLine = 10;

    private readonly RecommendationLists _lists = new(document);
    private bool _underFinding;

    public IReadOnlyList<ReviewRecommendation> All
    {
        get
        {
            Close();
            return _lists.All;
        }
    }

    public void Read(string text, bool heading, SourcePlace place)
    {
        if (text.Length == 0 || _lists.TakeWords(text, place))
        {
            return;
        }

        if (
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
        else if (_lists.IsOpen)
        {
            ReadInList(text, heading, place);
        }
        else
        {
            ReadQuestion(text, place);
        }
    }

    /// <summary>Ends the list: it is kept unless it begins with what a committee is asked to do.</summary>
    public void Close() => _lists.Close();

    private void Open(string text, string? agency) =>
        _lists.Open(
            text.Trim(),
            agency is not null && agency.Any(char.IsUpper) && SoundsLikeAgency(agency) ? agency : null
        );

    private bool SoundsLikeAgency(string text) =>
        vocabulary.AgencyCalled(text) is not null
        || vocabulary.SoundsLikeAgency(text)
        || text.Split(' ').Any(w => vocabulary.IsAgencyWord(w.ToLowerInvariant()));

    private void ReadNamed((string Number, string Text, bool Question) named, SourcePlace place)
    {
        _lists.OpenByName();
        var item = _lists.Item(named.Number, named.Text, place) with
        {
            Kind = named.Question ? DemandKind.Question : DemandKind.Recommendation,
        };
        if (named.Text.Length == 0)
        {
            _lists.Wait(item);
        }
        else
        {
            _lists.Add(item);
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
            _lists.Add(
                _lists.Item(numbered.Number.Any(char.IsLetterOrDigit) ? numbered.Number : null, numbered.Text, place)
            );
        }
        else if (!_lists.HasItems && !heading && ReviewRecommendations.AsksTheCommittee(text))
        {
            Close();
        }
        else if (_lists.HasItems && !heading && char.IsLower(text[0]))
        {
            _lists.GoOn(text);
        }
        else if (heading && SoundsLikeAgency(text) && text.Split(' ').Length < ShortLine)
        {
            _lists.Open($"Recommendations: {text}", text);
        }
        else if (heading || _lists.HasItems)
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
            _lists.AddQuestion(numbered.Number, numbered.Text, place);
        }
    }
}
