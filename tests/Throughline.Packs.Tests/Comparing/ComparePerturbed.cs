using Throughline.Core.Rules;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Rules;

namespace Throughline.Packs.Tests.Comparing;

/// <summary>
/// A real plan that was changed in known ways: how much of it is found, and how much that nobody did.
/// </summary>
[Trait("packs", "real")]
public sealed class ComparePerturbed(ITestOutputHelper output)
{
    private static readonly PlanVersion Plan = ComparePapers.Plan(ComparePapers.MultiAgency + ".docx");
    private static readonly (string Strong, string Weak)[] Softer =
    [
        ("Ensure", "Promote"),
        ("Implement", "Explore"),
        ("Deliver", "Consider"),
        ("Introduce", "Discuss"),
        ("Provide", "Consider"),
        ("Undertake", "Scope"),
        ("Establish", "Explore"),
    ];

    [Fact]
    public void A_plan_that_was_re_ordered_and_renumbered_has_all_its_rows_and_no_question()
    {
        var rows = Plan.Rows.Select((r, i) => r with { Number = $"{i % 40}" }).ToArray();
        new Random(3).Shuffle(rows);
        var match = PlanMatch.Of(Plan, Plan with { Rows = rows }, Shipped.Lexicon);
        match.Dropped.ShouldBeEmpty();
        match.Added.ShouldBeEmpty();
        var wrong = match.Matches.Count(m => m.Before[0].Key != m.After[0].Key);
        output.WriteLine($"{wrong} of {rows.Length} rows beside another");
        wrong.ShouldBeLessThanOrEqualTo(rows.Length / 50);
        VersionsScrutineer.Ask(match, Shipped.Lexicon).ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_was_dropped_softened_and_moved_at_least_nine_in_ten_are_found_and_hardly_anything_else_is()
    {
        var random = new Random(11);
        var done = new Dictionary<string, string>();
        var rows = Plan.Rows.Select(r => Perturbed(r, random, done)).OfType<PlanRow>().ToArray();
        for (var i = 0; i + 8 < rows.Length; i += 20)
        {
            Array.Reverse(rows, i, 8);
        }

        var raised = VersionsScrutineer.Ask(
            PlanMatch.Of(Plan, Plan with { Document = "later", Rows = rows }, Shipped.Lexicon),
            Shipped.Lexicon
        );
        var asked = raised
            .SelectMany(r => r.Words.Where(w => w.Row is not null).Select(w => (w.Row, Rule: r.Rule.Name)))
            .Distinct()
            .ToHashSet();
        var found = done.Where(d => asked.Contains((d.Key, d.Value))).ToList();
        var others = asked
            .Where(a => done.GetValueOrDefault(a.Row!) != a.Rule && !(a.Rule == "NoVersionHidesWhatIsOverdue"))
            .ToList();
        output.WriteLine($"{found.Count} of {done.Count} found; {others.Count} others in {raised.Count} questions");
        foreach (var rule in done.Values.Distinct())
        {
            output.WriteLine($"  {rule}: {found.Count(f => f.Value == rule)} of {done.Values.Count(v => v == rule)}");
        }

        output.WriteLine(
            string.Join(
                '\n',
                others
                    .Select(o => $"not done: {o}")
                    .Concat(done.Where(d => !found.Contains(d)).Select(d => $"not found: {d}"))
            )
        );
        ((double)found.Count / done.Count).ShouldBeGreaterThanOrEqualTo(0.9);
        ((double)others.Count).ShouldBeLessThanOrEqualTo(0.05 * asked.Count);
    }

    /// <summary>Each row has one thing done to it, or nothing.</summary>
    private static PlanRow? Perturbed(PlanRow row, Random random, Dictionary<string, string> done)
    {
        var dice = random.Next(100);
        if (row.Action is null || row.Delivery == Delivery.Complete || Silence.Is(row.Action))
        {
            return row;
        }

        if (dice < 8 && row.Action.Length > 30)
        {
            done[row.Key] = nameof(NothingIsDropped);
            return null;
        }

        if (
            dice < 40
            && Array.Find(
                Softer,
                s => row.Action.TrimStart().StartsWith(s.Strong + " ", StringComparison.OrdinalIgnoreCase)
            )
                is { Strong: not null } verb
        )
        {
            done[row.Key] = nameof(AnActionIsNotSoftened);
            return row with { Action = verb.Weak + row.Action.TrimStart()[verb.Strong.Length..] };
        }

        if (dice < 45 && row.Action.Contains(" all ", StringComparison.OrdinalIgnoreCase))
        {
            done[row.Key] = nameof(AnActionIsNotNarrowed);
            return row with { Action = row.Action.Replace(" all ", " relevant ", StringComparison.OrdinalIgnoreCase) };
        }

        if (dice < 52 && ATargetIsDueOnItsLastDay.DueOf(row.TargetDate) is { } due)
        {
            done[row.Key] = nameof(ADateIsKept);
            return row with
            {
                Target = due.AddDays(100 + random.Next(200))
                    .ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
            };
        }

        if (dice < 60 && row.Lead is not null && !Silence.Is(row.Lead))
        {
            done[row.Key] = nameof(AnOwnerIsKept);
            return row with { Lead = $"Zebedee Quillfeather {random.Next(1000)}" };
        }

        if (dice < 66 && row.Action.Length > 60)
        {
            done[row.Key] = nameof(AnActionIsNotNarrowed);
            return row with { Action = row.Action.TrimEnd('.', ' ') + " where possible" };
        }

        if (dice < 80)
        {
            var words = row.Action.Split(' ');
            return row with
            {
                Action = string.Join(' ', words.Select((w, i) => i > 1 && i % 7 == 3 ? "also" : w)),
                Number = row.Number + "x",
                Update = "The work goes on as planned.",
            };
        }

        return dice < 90
            ? row with
            {
                Action = row.Action.TrimEnd('.', ' ') + ".",
                Number = row.Number + "x",
                Update = "The work goes on as planned.",
            }
            : row;
    }
}
