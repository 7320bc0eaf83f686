using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class House : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "what",
                table: "events",
                newName: "code");

            migrationBuilder.AddColumn<string>(
                name: "words_json",
                table: "readings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "raised_by_id",
                table: "challenges",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence_of_completion",
                table: "actions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "priority",
                table: "actions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resources",
                table: "actions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "success_measure",
                table: "actions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "own_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_words", x => x.id);
                });

            // Who raised a challenge stood in its event only.
            migrationBuilder.Sql(
                """
                UPDATE challenges SET raised_by_id = (
                    SELECT e.actor_id FROM events e
                    WHERE e.entity_id = challenges.id AND e.code = 'challenge raised'
                    ORDER BY e.sequence LIMIT 1)
                """);

            // Rules were stored by the names of their types; from now on by ids that outlive a name.
            migrationBuilder.Sql(
                """
                UPDATE challenges SET rule = CASE rule
                    WHEN 'GreenNeedsEvidence' THEN 'TL101'
                    WHEN 'APromiseIsNotEvidence' THEN 'TL102'
                    WHEN 'ActivityIsNotAResult' THEN 'TL103'
                    WHEN 'WordsAndRatingAgree' THEN 'TL104'
                    WHEN 'RatingIsNoBetterThanItsConstraint' THEN 'TL105'
                    WHEN 'TroubleNeedsARemedyAndADate' THEN 'TL106'
                    WHEN 'EvidenceIsCurrent' THEN 'TL107'
                    WHEN 'AssuranceGoesBeyondClaimed' THEN 'TL108'
                    WHEN 'APassedTargetIsAccountedFor' THEN 'TL201'
                    WHEN 'AnActionHasALead' THEN 'TL202'
                    WHEN 'ALeadIsMoreThanInitials' THEN 'TL203'
                    WHEN 'OnePersonAnswers' THEN 'TL204'
                    WHEN 'ATargetIsADay' THEN 'TL205'
                    WHEN 'ADateIsPossible' THEN 'TL206'
                    WHEN 'ADateIsWithinThePlan' THEN 'TL207'
                    WHEN 'NothingIsOverdueOnlyBecauseDatesMoved' THEN 'TL208'
                    WHEN 'AnOutcomeIsAChange' THEN 'TL301'
                    WHEN 'AnOutcomeIsStated' THEN 'TL302'
                    WHEN 'AnOutcomeCanBeCounted' THEN 'TL303'
                    WHEN 'AMeasureHasABaseline' THEN 'TL304'
                    WHEN 'AnActionIsSmart' THEN 'TL305'
                    WHEN 'AScoreMovesAsItsDirection' THEN 'TL306'
                    WHEN 'AnAgencyAnswers' THEN 'TL401'
                    WHEN 'APendingUpdateArrives' THEN 'TL402'
                    WHEN 'NotApplicableIsExplained' THEN 'TL403'
                    WHEN 'AnAnswerHasAnAction' THEN 'TL404'
                    WHEN 'OneAgencyIsSilentOften' THEN 'TL405'
                    WHEN 'EveryAgencyIsAsked' THEN 'TL406'
                    WHEN 'TheSameAnswerStandsOnce' THEN 'TL501'
                    WHEN 'NotEverythingIsGreen' THEN 'TL502'
                    WHEN 'MoreGreenThanItsPeers' THEN 'TL503'
                    WHEN 'OneAgencyIsNeverRed' THEN 'TL504'
                    WHEN 'NothingIsDropped' THEN 'TL601'
                    WHEN 'AnActionIsNotSoftened' THEN 'TL602'
                    WHEN 'AnActionIsNotNarrowed' THEN 'TL603'
                    WHEN 'ADateIsKept' THEN 'TL604'
                    WHEN 'NoVersionHidesWhatIsOverdue' THEN 'TL605'
                    WHEN 'ImprovedWithoutNewWords' THEN 'TL606'
                    WHEN 'DirectionFollowsTheScores' THEN 'TL607'
                    WHEN 'ABaseScoreIsNotRestated' THEN 'TL608'
                    WHEN 'CompleteIsNotRecurring' THEN 'TL609'
                    WHEN 'AnOwnerIsKept' THEN 'TL610'
                    WHEN 'AStrengthenedActionIsNoted' THEN 'TL611'
                    WHEN 'EveryRecommendationHasARow' THEN 'TL701'
                    WHEN 'WordingKeepsItsMeaning' THEN 'TL702'
                    WHEN 'CrossReferencesAreRight' THEN 'TL703'
                    WHEN 'EveryRowHasARecommendation' THEN 'TL704'
                    WHEN 'ThisWasRecommendedBefore' THEN 'TL801'
                    WHEN 'RecommendationsDoNotContradict' THEN 'TL802'
                    WHEN 'PercentagesFollowFromCountAndBase' THEN 'TL901'
                    WHEN 'PercentagesFollowFromTheBaseBefore' THEN 'TL902'
                    WHEN 'PercentagesOfAListFollowFromItsBase' THEN 'TL903'
                    WHEN 'PercentagesAreOfWholeThings' THEN 'TL904'
                    WHEN 'PartsShareOneBase' THEN 'TL905'
                    WHEN 'RatesFollowFromCountAndPopulation' THEN 'TL906'
                    WHEN 'RisesAndFallsFollowFromTheirEnds' THEN 'TL907'
                    WHEN 'DifferencesFollowFromBothFigures' THEN 'TL908'
                    WHEN 'ChangesFollowFromBothFigures' THEN 'TL909'
                    WHEN 'ListsHoldAsManyAsAnnounced' THEN 'TL910'
                    WHEN 'FractionsFollowFromCountAndWhole' THEN 'TL911'
                    WHEN 'SumsInSentencesAddUp' THEN 'TL912'
                    WHEN 'PartsOfAListAddUp' THEN 'TL913'
                    WHEN 'MultiplesFollowFromTheirEnds' THEN 'TL914'
                    WHEN 'RangesRunUpwards' THEN 'TL915'
                    WHEN 'AveragesFollowFromWholeAndTime' THEN 'TL916'
                    WHEN 'AmountsStandUnderTheirYear' THEN 'TL917'
                    WHEN 'AmountsForOnePeriodAgree' THEN 'TL918'
                    WHEN 'MovementsToldTwiceAgree' THEN 'TL919'
                    WHEN 'FiguresOfOneDayAgree' THEN 'TL920'
                    WHEN 'WordsFollowTheirTable' THEN 'TL931'
                    WHEN 'FiguresInWordsAreThoseOfTheTable' THEN 'TL932'
                    WHEN 'ColumnTotalsAreSums' THEN 'TL933'
                    WHEN 'RowTotalsAreSums' THEN 'TL934'
                    WHEN 'ColumnsKeepTheirArithmetic' THEN 'TL935'
                    WHEN 'PercentColumnsFollowFromCounts' THEN 'TL936'
                    WHEN 'PercentagesFollowFromRatios' THEN 'TL937'
                    WHEN 'AveragesAreMeans' THEN 'TL938'
                    WHEN 'RateColumnsFollowFromCountAndPopulation' THEN 'TL939'
                    WHEN 'MoneyIsInTheUnitOfItsHeading' THEN 'TL940'
                    WHEN 'DaysExistInTheCalendar' THEN 'TL951'
                    WHEN 'TheMeetingIsOnItsDay' THEN 'TL952'
                    WHEN 'ThisYearIsTheYearOfThePaper' THEN 'TL953'
                    WHEN 'StatementsAreNotLaterThanTheirPaper' THEN 'TL954'
                    WHEN 'AppendicesAreAmongThoseListed' THEN 'TL961'
                    WHEN 'PagesAreThoseOfTheContents' THEN 'TL962'
                    WHEN 'TablesStandWhereTheyAreSaidTo' THEN 'TL963'
                    WHEN 'ParagraphsReferredToExist' THEN 'TL964'
                    WHEN 'ItemsAreNumberedAsOnTheAgenda' THEN 'TL965'
                    ELSE rule END
                WHERE rule IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A chain of events is never written back: restore the backup that was made before.");
    }
}
