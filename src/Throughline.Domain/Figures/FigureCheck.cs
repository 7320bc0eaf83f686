using Throughline.Domain.Figures.Dates;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Figures.References;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>Checks a document's figures against each other.</summary>
public static class FigureCheck
{
    /// <summary>Every rule, in the order of a reader's interest.</summary>
    public static IReadOnlyList<FigureRule> Rules { get; } =
    [
        new PercentagesFollowFromCountAndBase(),
        new PercentagesFollowFromTheBaseBefore(),
        new PercentagesOfAListFollowFromItsBase(),
        new PercentagesAreOfWholeThings(),
        new PartsShareOneBase(),
        new RatesFollowFromCountAndPopulation(),
        new RisesAndFallsFollowFromTheirEnds(),
        new DifferencesFollowFromBothFigures(),
        new ChangesFollowFromBothFigures(),
        new ListsHoldAsManyAsAnnounced(),
        new FractionsFollowFromCountAndWhole(),
        new SumsInSentencesAddUp(),
        new PartsOfAListAddUp(),
        new MultiplesFollowFromTheirEnds(),
        new RangesRunUpwards(),
        new AveragesFollowFromWholeAndTime(),
        new AmountsStandUnderTheirYear(),
        new AmountsForOnePeriodAgree(),
        new MovementsToldTwiceAgree(),
        new FiguresOfOneDayAgree(),
        new WordsFollowTheirTable(),
        new FiguresInWordsAreThoseOfTheTable(),
        new ColumnTotalsAreSums(),
        new RowTotalsAreSums(),
        new ColumnsKeepTheirArithmetic(),
        new PercentColumnsFollowFromCounts(),
        new PercentagesFollowFromRatios(),
        new AveragesAreMeans(),
        new RateColumnsFollowFromCountAndPopulation(),
        new MoneyIsInTheUnitOfItsHeading(),
        new DaysExistInTheCalendar(),
        new TheMeetingIsOnItsDay(),
        new ThisYearIsTheYearOfThePaper(),
        new StatementsAreNotLaterThanTheirPaper(),
        new AppendicesAreAmongThoseListed(),
        new PagesAreThoseOfTheContents(),
        new TablesStandWhereTheyAreSaidTo(),
        new ParagraphsReferredToExist(),
        new ItemsAreNumberedAsOnTheAgenda(),
    ];

    private static readonly Dictionary<string, FigureRule> ById = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <returns>The rule of this id; null when there is none (any more).</returns>
    public static FigureRule? Find(string id) => ById.GetValueOrDefault(id);

    /// <param name="material">The document's elements in reading order.</param>
    /// <param name="lexicon">The field's words; thresholds, word lists, and the ids of rules that are turned off.</param>
    /// <returns>In reading order; a figure that two rules speak of stands once, with the surer one.</returns>
    public static IReadOnlyList<FigureFinding> Of(SourceMaterial material, Lexicon lexicon)
    {
        var settings = lexicon.Settings;
        var paper = Paper.Of(material, lexicon.Vocabulary);
        var off = settings.Off.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Rules
                .Where(r => !off.Contains(r.Id))
                .SelectMany(r => r.Find(paper, settings))
                .GroupBy(f => (f.Place, f.Stated, f.Quote))
                .Select(g => g.OrderByDescending(f => f.Confidence).First())
                .OrderBy(f => f.Place.Page)
                .ThenBy(f => f.Place.Line ?? 0)
                .ThenBy(f => f.Place.Area?.Top ?? 0),
        ];
    }
}
