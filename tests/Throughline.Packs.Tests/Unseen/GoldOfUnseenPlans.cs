using System.Globalization;
using System.Text.Json;
using Throughline.UnseenPlans.Layout;
using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Scoring;

namespace Throughline.Packs.Tests.Unseen;

/// <summary>What a drawn document says that a person reads is true by the way it is made.</summary>
public sealed class GoldOfUnseenPlans
{
    private const int Least = 3;
    private static readonly Lazy<List<DrawnPaper>> ThreeHundred = new(() =>
        [.. Enumerable.Range(1000, 300).AsParallel().AsOrdered().Select(PaperDraw.Of)]
    );

    // What each run of 300 must hold some of, so that no part of the measure falls silent.
    private static readonly string[] Wanted =
    [
        "format: docx",
        "format: xlsx",
        "format: pdf",
        "format: txt layout",
        "format: txt tabs",
        "format: csv",
        "shape: table",
        "shape: form for each action",
        "shape: form with a table in it",
        "shape: lines of labels",
        "shape: column for each agency",
        "shape: table on its side",
        "shape: recommendations with responses",
        "form: two abreast",
        "form: nested table",
        "labels: colon",
        "labels: dash",
        "labels: tab",
        "labels: alone",
        "outer: none",
        "outer: section banner",
        "outer: section heading",
        "outer: section merged",
        "outer: section blankbelow",
        "outer: section repeated",
        "outer: section above a form",
        "outer: agency banner",
        "outer: agency heading",
        "inner: none",
        "inner: finding merged",
        "inner: finding blankbelow",
        "inner: finding repeated",
        "inner: finding banner",
        "inner: recommendation merged",
        "inner: recommendation blankbelow",
        "inner: recommendation repeated",
        "inner: recommendation banner",
        "inner: recommendation above a form",
        "inner: finding above a form",
        "number: none",
        "number: without heading",
        "number: of the group",
        "number: of the action",
        "number: before the action's words",
        "rules: full",
        "rules: horizontal",
        "rules: none",
        "rules: boxes",
        "head: 1 line(s)",
        "head: 2 line(s)",
        "head: 3 line(s)",
        "head: 1 line(s) and a title",
        "head: again on each page",
        "rows: cut by pages",
        "rows: broken into lines of print",
        "rows: a total below",
        "rows: one struck through",
        "page: landscape",
        "page: portrait",
        "page: running head",
        "page: running foot",
        "rating: none",
        "rating: words",
        "rating: words with fill",
        "rating: letters",
        "rating: letters with fill",
        "rating: fill only",
        "rating: status words",
        "rating: status with fill",
        "rating: symbols",
        "rating: coloured lamps",
        "rating: in the update's cell",
        "key: before",
        "key: after",
        "key: other sheet",
        "key: none",
        "key: as table",
        "key: as sentence",
        "key: as lines",
        "key: words that only look like one",
        "periods: columns",
        "periods: dated entries in a cell",
        "periods: none",
        "cells: steps",
        "columns: of no field",
        "columns: scores",
        "columns: up to 5",
        "columns: 6 to 8",
        "columns: 9 and more",
        "headings: held back",
        "other table: any",
        "plans: two of different shape",
        "workbook: cover sheet",
        "workbook: hidden row",
        "workbook: hidden column",
        "workbook: hidden sheet",
        "workbook: formulas",
        "workbook: one plan over two sheets",
    ];

    [Fact]
    public void Every_word_of_the_gold_stands_in_the_document()
    {
        foreach (var paper in ThreeHundred.Value)
        {
            var words = WordsOfAFile.Of(paper.Name, paper.Bytes);
            foreach (
                var (field, text) in paper
                    .Plans.SelectMany(p => p.Rows)
                    .SelectMany(r => r.Cells)
                    .Where(c => c.Key != "rating")
            )
            {
                var missing = WordsOfAFile.In(text).Where(w => !words.Contains(w)).ToList();
                (missing.Count == 0 || (field == "target" && IsKeptAsADay(text, words))).ShouldBeTrue(
                    $"seed {paper.Seed}: {string.Join(' ', missing)} of {field} '{text}'"
                );
            }
        }
    }

    [Fact]
    public void Every_rating_of_the_gold_is_shown_by_a_word_a_sign_or_a_colour()
    {
        foreach (
            var paper in ThreeHundred.Value.Where(p =>
                p.Features.Any(f => f is "rating: words" or "rating: status words" or "rating: status with fill")
            )
        )
        {
            var words = WordsOfAFile.Of(paper.Name, paper.Bytes);
            paper
                .Plans[0]
                .Rows.SelectMany(r => r.Cells.Where(c => c.Key == "rating"))
                .SelectMany(c => WordsOfAFile.In(c.Value))
                .ShouldAllBe(w => words.Contains(w), $"seed {paper.Seed}");
        }

        ThreeHundred.Value.ShouldAllBe(p =>
            !p.Features.Contains("rating: fill only")
            || p.Features.Any(f => f == "format: docx" || f == "format: xlsx" || f == "format: pdf")
        );
        ThreeHundred.Value.ShouldAllBe(p =>
            !p.Features.Contains("rating: fill only") || !p.Features.Contains("shape: lines of labels")
        );
    }

    [Fact]
    public void A_perfect_reading_scores_one()
    {
        foreach (var paper in ThreeHundred.Value)
        {
            var score = PaperScore.Of(paper, Reading(paper.Plans));
            score.Main.F1.ShouldBe(1, $"seed {paper.Seed}");
            (score.Main.RatingsWrong, score.Found, score.Missed, score.Invented).ShouldBe(
                (0, paper.Plans.Count, 0, 0),
                $"seed {paper.Seed}"
            );
        }
    }

    [Fact]
    public void A_reading_with_one_wrong_cell_a_missing_row_or_one_more_plan_scores_less()
    {
        var paper = ThreeHundred.Value.First(p => p.Plans[0].Rows[0].Cells.ContainsKey("rating"));
        var plan = paper.Plans[0];
        var wrong = plan with { Rows = [With(plan.Rows[0], "rating", "No such state"), .. plan.Rows.Skip(1)] };
        PaperScore.Of(paper, Reading([wrong])).Main.F1.ShouldBeLessThan(1);
        PaperScore.Of(paper, Reading([wrong])).Main.RatingsWrong.ShouldBe(1);
        PaperScore.Of(paper, Reading([plan with { Rows = [.. plan.Rows.Skip(1)] }])).Main.F1.ShouldBeLessThan(1);
        PaperScore.Of(paper, Reading([.. paper.Plans, plan])).Invented.ShouldBe(1);
        PaperScore.Of(paper, Reading([])).Missed.ShouldBe(paper.Plans.Count);
    }

    [Fact]
    public void Words_that_a_person_doubts_may_stand_either_way_and_others_not()
    {
        var row = new GoldRow
        {
            Cells =
            {
                ["action"] = "Write a shared pathway",
                ["lead"] = "Named Nurse",
                ["update"] = "-",
            },
            Also = { ["update"] = [""] },
        };
        var plan = new GoldPlan("", [row], new Dictionary<string, string[]> { ["lead"] = ["owner"] });
        double Scored(Dictionary<string, string> read) => RowScore.Of(plan, [new(read, false)]).F1;
        Scored(new() { ["action"] = "write a shared pathway", ["owner"] = "named nurse" }).ShouldBe(1);
        Scored(
                new()
                {
                    ["action"] = "write a shared pathway",
                    ["lead"] = "named nurse",
                    ["update"] = "-",
                }
            )
            .ShouldBe(1);
        Scored(
                new()
                {
                    ["action"] = "write a shared pathway",
                    ["lead"] = "named nurse",
                    ["update"] = "done",
                }
            )
            .ShouldBeLessThan(1);
        Scored(new() { ["action"] = "write a shared pathway", ["agency"] = "named nurse" }).ShouldBeLessThan(1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        foreach (var paper in ThreeHundred.Value.Take(60))
        {
            PaperDraw.Of(paper.Seed).Bytes.ShouldBe(paper.Bytes, $"seed {paper.Seed}");
        }

        ThreeHundred
            .Value.Select(p => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(p.Bytes)))
            .Distinct()
            .Count()
            .ShouldBe(300);
    }

    [Fact]
    public void Each_feature_occurs_in_three_hundred_documents()
    {
        var counts = ThreeHundred.Value.SelectMany(p => p.Features).CountBy(f => f).ToDictionary();
        Wanted
            .Where(f => counts.GetValueOrDefault(f) < Least)
            .Select(f => $"{f}: {counts.GetValueOrDefault(f)}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_held_back_is_drawn_with_odd_seeds_alone()
    {
        string[] held =
        [
            "shape: table on its side",
            "rating: coloured lamps",
            "rating: in the update's cell",
            "headings: held back",
        ];
        ThreeHundred.Value.Where(p => p.Seed % 2 == 0).ShouldAllBe(p => !p.Features.Any(held.Contains));
    }

    private static GoldRow With(GoldRow row, string field, string words) =>
        new() { Cells = row.Cells.ToDictionary(c => c.Key, c => c.Key == field ? words : c.Value), Also = row.Also };

    private static JsonElement Reading(IEnumerable<GoldPlan> plans) =>
        JsonSerializer.SerializeToElement(
            new { plans = plans.Select(p => new { rows = p.Rows.Select(r => r.Cells) }) }
        );

    private static bool IsKeptAsADay(string text, HashSet<string> words) =>
        new[]
        {
            "d MMMM yyyy",
            "dd/MM/yy",
            "dd/MM/yyyy",
            "dd.MM.yyyy",
            "d MMM yyyy",
            "dd-MMM-yy",
            "yyyy-MM-dd",
            "d MMM yy",
            "dddd d MMMM yyyy",
            "d/M/yy",
        }.Any(style =>
            DateOnly.TryParseExact(text, style, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && words.Contains(Serial(day))
        )
        || new[] { "MMMM yyyy", "MMM-yy", "MM/yyyy" }.Any(style =>
            DateOnly.TryParseExact(text, style, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && Enumerable.Range(0, 31).Any(d => words.Contains(Serial(month.AddDays(d))))
        );

    /// <summary>As a workbook counts days.</summary>
    private static string Serial(DateOnly day) => $"{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}";
}
