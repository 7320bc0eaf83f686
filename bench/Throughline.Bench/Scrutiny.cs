using System.Globalization;
using Microsoft.Data.Sqlite;
using Throughline.Core.Challenge;
using Throughline.Core.Comparing;
using Throughline.Core.Figures;
using Throughline.Core.Intake;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Bench;

/// <summary>
/// Questions, figures, comparison and memory, at today's size and at 10 and 100 times it, each beside a peer in the
/// same run.
/// </summary>
internal static class Scrutiny
{
    private static readonly string[] Nouns =
    [
        "assessment",
        "supervision",
        "referral",
        "chronology",
        "strategy meeting",
        "health record",
        "home visit",
        "threshold",
        "handover",
        "case file",
        "placement",
        "contact",
        "school",
        "midwife",
        "threshold document",
        "audit",
    ];
    private static readonly string[] Verbs =
    [
        "Review",
        "Audit",
        "Agree",
        "Train staff on",
        "Write down",
        "Share",
        "Check",
        "Publish",
        "Test",
        "Monitor",
    ];
    private static readonly string[] Ends =
    [
        "in every team by the autumn",
        "with partner agencies",
        "for children under five",
        "across the county",
        "with the child's own words",
        "in supervision",
        "before any case is closed",
        "at least quarterly",
    ];

    public static void Run(Packs packs)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {packs.Origin}");
        Check(packs);
        Compare();
        Remember();
    }

    /// <summary>
    /// Beside reading the same document, which has to be done before, and beside one pass over its words.
    /// </summary>
    private static void Check(Packs packs)
    {
        Console.WriteLine(
            "\nChecking a pack that is read (rules and figures), warm, beside reading it and beside cutting "
                + "it into words"
        );
        var reader = new PackReader(new ReadingLimits());
        foreach (var times in new[] { 1, 10, 100 })
        {
            var bytes = Packs.Repeat(packs.Text, times);
            var rounds = times == 1 ? 9 : 3;
            var document = reader.ReadDocument("pack.txt", bytes);
            var read = Clock.Median(
                () => reader.Read(reader.ReadDocument("pack.txt", bytes), Shipped.Vocabulary),
                rounds
            );
            var pack = reader.Read(document, Shipped.Vocabulary);
            var material = PackReader.MaterialOf(document);
            var words = Clock.Median(() => Words(material), rounds);
            var questions = 0;
            var took = Clock.Median(
                () =>
                    questions = PackCheck.Of(pack, PaperChecks.Of(material, Shipped.Lexicon), null, Shipped.Lexicon)
                        is var check
                        ? check.Figures.Count + check.Plans.Sum(p => p.Raised.Count)
                        : 0,
                rounds
            );
            Console.WriteLine(
                $"  x{times, -4} {bytes.Length / 1024, 7} kB  {took, 8:F1} ms  {took / read, 6:F2} times reading  "
                    + $"{took / words, 6:F0} times its words  ({questions} questions and figures)"
            );
        }
    }

    private static int Words(SourceMaterial material) =>
        material.Elements.OfType<SourceText>().Sum(t => t.Text.Split(' ').Length)
        + material.Elements.OfType<SourceTable>().Sum(t => t.Rows.Sum(r => r.Cells.Sum(c => c.Text.Split(' ').Length)));

    /// <summary>Beside GNU diff on the same rows as lines, in the same order: it finds no row that moved.</summary>
    private static void Compare()
    {
        Console.WriteLine(
            "\nComparing two versions of a plan (a third reworded, all renumbered and shuffled), warm, beside GNU "
                + "diff --minimal on the same rows as lines"
        );
        foreach (var rows in new[] { 30, 300, 3000, 30000 })
        {
            var before = Plan(rows, 0);
            var after = Plan(rows, 1);
            var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
            var (a, b) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
            File.WriteAllLines(a, before.Rows.Select(r => $"{r.Number}\t{r.Agency}\t{r.Action}"));
            File.WriteAllLines(b, after.Rows.Select(r => $"{r.Number}\t{r.Agency}\t{r.Action}"));
            var rounds =
                rows > 3000 ? 1
                : rows > 300 ? 3
                : 9;
            var changes = 0;
            var took =
                rounds == 1
                    ? Clock.Once(() => changes = ComparedPlans.Of(before, after, Shipped.Lexicon).Changes.Count)
                    : Clock.Median(
                        () => changes = ComparedPlans.Of(before, after, Shipped.Lexicon).Changes.Count,
                        rounds
                    );
            var diff = Clock.Median(() => Clock.Run("sh", "-c", $"diff --minimal {a} {b} > /dev/null; true"), 3);
            Console.WriteLine(
                $"  {rows, 6} rows  {took, 9:F1} ms  {took / diff, 7:F1} times diff  ({changes} changes)"
            );
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Beside SQLite's FTS5 with bm25 over the same texts in memory.</summary>
    private static void Remember()
    {
        Console.WriteLine(
            "\nLooking up a recommendation among earlier ones, warm, beside SQLite FTS5 with bm25 on the same texts"
        );
        foreach (var count in new[] { 2_000, 20_000, 200_000 })
        {
            var random = new Random(7);
            var texts = Enumerable.Range(0, count).Select(_ => Sentence(random)).ToList();
            RecommendationMemory memory = null!;
            var made = Clock.Once(() =>
                memory = new(
                    [
                        .. texts.Select(
                            (t, i) =>
                                new EarlierRecommendation
                                {
                                    Id = $"{i}",
                                    Text = t,
                                    Review = $"Review {i / 12}",
                                }
                        ),
                    ],
                    Shipped.Lexicon
                )
            );
            using var fts = Fts(texts);
            var ask = Enumerable.Range(0, 100).Select(_ => Sentence(random)).ToList();
            var took = Clock.Median(() => ask.ForEach(t => memory.Like(t)), 3) / ask.Count;
            var peer = Clock.Median(() => ask.ForEach(t => Match(fts, t)), 1) / ask.Count;
            Console.WriteLine(
                $"  {count, 7} recommendations  made in {made, 7:F0} ms  look-up {took, 7:F2} ms  "
                    + $"{took / peer, 6:F2} times FTS5 ({peer:F2} ms)"
            );
        }
    }

    private static string Sentence(Random random) =>
        $"{Pick(Verbs, random)} the {Pick(Nouns, random)} and {Pick(Nouns, random)} of {Pick(Nouns, random)} "
        + $"{Pick(Ends, random)}, case {random.Next(400)}, so that {Pick(Nouns, random)} is {Pick(Ends, random)}.";

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static PlanVersion Plan(int rows, int version)
    {
        var random = new Random(11);
        var made = Enumerable
            .Range(0, rows)
            .Select(i =>
                (
                    Text: Sentence(random),
                    Agency: $"Agency {random.Next(10)}",
                    Asked: $"Question {i / 10}: {Sentence(random)}"
                )
            )
            .ToList();
        var order = Enumerable.Range(0, rows).ToArray();
        if (version > 0)
        {
            new Random(5).Shuffle(order);
        }

        return new()
        {
            Title = "A plan",
            Columns = new HashSet<Field> { Field.Action, Field.Rating, Field.Target },
            Rows =
            [
                .. order.Select(
                    (from, to) =>
                        new PlanRow
                        {
                            Key = $"{version}.{to}",
                            Number = (to + 1).ToString(CultureInfo.InvariantCulture),
                            Agency = made[from].Agency,
                            Asked = made[from].Asked,
                            Rating = "G",
                            Target = "March 2027",
                            Action =
                                version > 0 && from % 3 == 0
                                    ? made[from]
                                        .Text.Replace("Audit", "Look at", StringComparison.Ordinal)
                                        .Replace(" every ", " some ", StringComparison.Ordinal) + " This was agreed."
                                    : made[from].Text,
                        }
                ),
            ],
        };
    }

    private static SqliteConnection Fts(List<string> texts)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE r USING fts5(text, tokenize = 'porter')";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO r (text) VALUES ($text)";
        var parameter = command.Parameters.Add("$text", SqliteType.Text);
        foreach (var text in texts)
        {
            parameter.Value = text;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return connection;
    }

    private static void Match(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM r WHERE r MATCH $q ORDER BY bm25(r) LIMIT 5";
        command.Parameters.AddWithValue(
            "$q",
            string.Join(
                " OR ",
                text.Split(' ')
                    .Select(w => new string([.. w.Where(char.IsLetterOrDigit)]))
                    .Where(w => w.Length > 0)
                    .Select(w => $"\"{w}\"")
            )
        );
        using var reader = command.ExecuteReader();
        while (reader.Read()) { }
    }
}
