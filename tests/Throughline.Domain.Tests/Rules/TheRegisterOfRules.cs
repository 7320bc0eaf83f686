using System.Text.RegularExpressions;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Examples;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Rules;

/// <summary>
/// Ids are forever: a rule may get a better name, but its id stays, and the id of a rule that went is not given to
/// another. Challenges, dismissals and settings of every partnership hang on them.
/// </summary>
public sealed partial class TheRegisterOfRules
{
    [Fact]
    public void Ids_are_forever() =>
        AllRules
            .InOrder.Select(r => $"{r.Id} {r.Name}")
            .ShouldBe(
                """
                TL101 GreenNeedsEvidence
                TL102 APromiseIsNotEvidence
                TL103 ActivityIsNotAResult
                TL104 WordsAndRatingAgree
                TL105 RatingIsNoBetterThanItsConstraint
                TL106 TroubleNeedsARemedyAndADate
                TL107 EvidenceIsCurrent
                TL108 AssuranceGoesBeyondClaimed
                TL201 APassedTargetIsAccountedFor
                TL202 AnActionHasALead
                TL203 ALeadIsMoreThanInitials
                TL204 OnePersonAnswers
                TL205 ATargetIsADay
                TL206 ADateIsPossible
                TL207 ADateIsWithinThePlan
                TL208 NothingIsOverdueOnlyBecauseDatesMoved
                TL301 AnOutcomeIsAChange
                TL302 AnOutcomeIsStated
                TL303 AnOutcomeCanBeCounted
                TL304 AMeasureHasABaseline
                TL305 AnActionIsSmart
                TL306 AScoreMovesAsItsDirection
                TL401 AnAgencyAnswers
                TL402 APendingUpdateArrives
                TL403 NotApplicableIsExplained
                TL404 AnAnswerHasAnAction
                TL405 OneAgencyIsSilentOften
                TL406 EveryAgencyIsAsked
                TL501 TheSameAnswerStandsOnce
                TL502 NotEverythingIsGreen
                TL503 MoreGreenThanItsPeers
                TL504 OneAgencyIsNeverRed
                TL601 NothingIsDropped
                TL602 AnActionIsNotSoftened
                TL603 AnActionIsNotNarrowed
                TL604 ADateIsKept
                TL605 NoVersionHidesWhatIsOverdue
                TL606 ImprovedWithoutNewWords
                TL607 DirectionFollowsTheScores
                TL608 ABaseScoreIsNotRestated
                TL609 CompleteIsNotRecurring
                TL610 AnOwnerIsKept
                TL611 AStrengthenedActionIsNoted
                TL701 EveryRecommendationHasARow
                TL702 WordingKeepsItsMeaning
                TL703 CrossReferencesAreRight
                TL704 EveryRowHasARecommendation
                TL801 ThisWasRecommendedBefore
                TL802 RecommendationsDoNotContradict
                TL901 PercentagesFollowFromCountAndBase
                TL902 PercentagesFollowFromTheBaseBefore
                TL903 PercentagesOfAListFollowFromItsBase
                TL904 PercentagesAreOfWholeThings
                TL905 PartsShareOneBase
                TL906 RatesFollowFromCountAndPopulation
                TL907 RisesAndFallsFollowFromTheirEnds
                TL908 DifferencesFollowFromBothFigures
                TL909 ChangesFollowFromBothFigures
                TL910 ListsHoldAsManyAsAnnounced
                TL911 FractionsFollowFromCountAndWhole
                TL912 SumsInSentencesAddUp
                TL913 PartsOfAListAddUp
                TL914 MultiplesFollowFromTheirEnds
                TL915 RangesRunUpwards
                TL916 AveragesFollowFromWholeAndTime
                TL917 AmountsStandUnderTheirYear
                TL918 AmountsForOnePeriodAgree
                TL919 MovementsToldTwiceAgree
                TL920 FiguresOfOneDayAgree
                TL931 WordsFollowTheirTable
                TL932 FiguresInWordsAreThoseOfTheTable
                TL933 ColumnTotalsAreSums
                TL934 RowTotalsAreSums
                TL935 ColumnsKeepTheirArithmetic
                TL936 PercentColumnsFollowFromCounts
                TL937 PercentagesFollowFromRatios
                TL938 AveragesAreMeans
                TL939 RateColumnsFollowFromCountAndPopulation
                TL940 MoneyIsInTheUnitOfItsHeading
                TL951 DaysExistInTheCalendar
                TL952 TheMeetingIsOnItsDay
                TL953 ThisYearIsTheYearOfThePaper
                TL954 StatementsAreNotLaterThanTheirPaper
                TL961 AppendicesAreAmongThoseListed
                TL962 PagesAreThoseOfTheContents
                TL963 TablesStandWhereTheyAreSaidTo
                TL964 ParagraphsReferredToExist
                TL965 ItemsAreNumberedAsOnTheAgenda
                """.ReplaceLineEndings("\n").Split('\n')
            );

    [Fact]
    public void Every_rule_there_is_stands_in_the_register() =>
        typeof(Rule)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)
            .ShouldBe(AllRules.InOrder.Select(r => r.GetType()), ignoreOrder: true);

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_is_found_by_it()
    {
        AllRules.InOrder.Select(r => r.Id).ShouldBeUnique();
        AllRules.InOrder.ShouldAllBe(r => Id().IsMatch(r.Id) && AllRules.Find(r.Id.ToLowerInvariant()) == r);
        AllRules.Find("TL000").ShouldBeNull();
    }

    [Fact]
    public void Every_rule_says_what_it_keeps_and_why() =>
        AllRules.InOrder.ShouldAllBe(r =>
            r.Sentence.EndsWith('.') && r.Reason.EndsWith('.') && r.Plural.Length > 0 && r.AskTogether.EndsWith('?')
        );

    [Fact]
    public void Every_rule_has_a_test_class_of_its_own() =>
        AllRules
            .InOrder.Select(r => typeof(RuleTests<>).MakeGenericType(r.GetType()))
            .Where(wanted => !Array.Exists(typeof(TheRegisterOfRules).Assembly.GetTypes(), t => t.BaseType == wanted))
            .Select(wanted => wanted.GenericTypeArguments[0].Name)
            .ShouldBeEmpty();

    [Fact]
    public void What_a_rule_says_that_it_looks_at_is_in_the_settings() =>
        AllRules
            .InOrder.SelectMany(r => RuleExamples.Of(r).LooksAt)
            .Where(n => !Shipped.Settings.Thresholds.ContainsKey(n) && !Shipped.Settings.Words.ContainsKey(n))
            .ShouldBeEmpty();

    [Fact]
    public void What_a_rules_file_takes_from_the_settings_it_says_that_it_looks_at() =>
        AllRules
            .InOrder.SelectMany(r =>
                Named()
                    .Matches(File.ReadAllText(SourceOf(r)))
                    .Select(m => m.Groups["name"].Value)
                    .Except(RuleExamples.Of(r).LooksAt)
                    .Select(n => $"{r.Name}: {n}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_in_the_domain_loads_the_shipped_words_by_itself() =>
        Directory
            .EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(f => LoadsShipped().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetFileName(f))
            .ShouldBeEmpty();

    private static string SourceOf(Rule rule) =>
        Directory.EnumerateFiles(Source(), $"{rule.Name}.cs", SearchOption.AllDirectories).Single();

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Throughline.Domain");

    [GeneratedRegex(@"\.LoadShipped\(\)", RegexOptions.NonBacktracking)]
    private static partial Regex LoadsShipped();

    [GeneratedRegex(@"^TL[1-9]\d\d$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:(?:Threshold|List)\(|[lL]ists\[)""(?<name>\w+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
