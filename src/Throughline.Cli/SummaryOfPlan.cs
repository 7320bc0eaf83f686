using System.Globalization;
using Throughline.Domain.Challenge;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Cli;

/// <summary>
/// The readable summary of one plan: rows, ratings by agency, silent agencies, what is uncertain, what could not be
/// placed.
/// </summary>
internal sealed class SummaryOfPlan(TextWriter output)
{
    private const int MostListed = 20;
    private const int WidestName = 40;

    public void Write(PlanReading plan)
    {
        output.WriteLine();
        output.WriteLine($"Plan {plan.Index + 1}: {plan.Title}");
        output.WriteLine(
            $"  {plan.Format.Label()}, from {SourceWords.Of(plan.Place)}: "
                + $"{Count(plan.Rows.Count, "row")}, {plan.Rows.Count(r => r.Uncertain.Count > 0)} uncertain, "
                + $"{Count(plan.Unplaced.Count, "piece")} not placed"
        );
        if (plan.Meeting is { } meeting)
        {
            output.WriteLine(
                $"  meeting: {string.Join(", ", new[] { meeting.Committee, meeting.DateText, meeting.Item is null ? null : $"item {meeting.Item}" }.Where(p => p is not null))}"
            );
        }

        if (plan.Legend.Count > 0)
        {
            output.WriteLine($"  legend: {string.Join("; ", plan.Legend.Select(l => $"{l.Code} = {l.Meaning}"))}");
        }

        WriteRatings(plan);
        WriteSilent(plan);
        WriteUncertain(plan);
        WriteUnplaced(plan);
    }

    private void WriteRatings(PlanReading plan)
    {
        var codes = plan
            .Rows.Select(r => r.RatingCode)
            .Where(r => r is not null)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Append(null)
            .ToList();
        var byAgency = plan.Rows.GroupBy(r => TextOf(r, Field.Agency)).ToList();
        if (codes.Count == 1)
        {
            return;
        }

        var name = Math.Min(WidestName, Math.Max(14, byAgency.Max(g => g.Key.Length)));
        output.WriteLine();
        output.WriteLine(
            "  " + "Agency".PadRight(name) + string.Concat(codes.Select(c => (c ?? "not rated").PadLeft(Width(c))))
        );
        foreach (var group in byAgency)
        {
            var shown = Shown(group.Key, name);
            output.WriteLine(
                "  "
                    + shown.ReplaceLineEndings(" ").PadRight(name)
                    + string.Concat(
                        codes.Select(c =>
                            group.Count(r => r.RatingCode == c).ToString(CultureInfo.InvariantCulture).PadLeft(Width(c))
                        )
                    )
            );
        }
    }

    private static string Shown(string agency, int width) =>
        agency.Length == 0 ? "(no agency)"
        : agency.Length > width ? agency[..(width - 1)] + "…"
        : agency;

    private static int Width(string? code) => Math.Max(6, (code ?? "not rated").Length + 2);

    private void WriteSilent(PlanReading plan)
    {
        var version = ReadPlans.Of(plan, "");
        WriteAnswers(version, AgencyAnswer.Silent, "Silent (nothing, “No response”, “Update pending”)");
        WriteAnswers(version, AgencyAnswer.NotTheirs, "Not theirs (“N/A”)");
    }

    private void WriteAnswers(PlanVersion plan, AgencyAnswer answer, string title)
    {
        var rows = plan
            .Rows.Where(r => r.Text(Field.Agency).Length > 0 && AnswerAtPlace.Of(r, plan) == answer)
            .GroupBy(r => r.Text(Field.Agency))
            .OrderByDescending(g => g.Count())
            .ToList();
        if (rows.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"  {title}: {string.Join(", ", rows.Select(g => $"{g.Key} {g.Count()}"))}");
        }
    }

    private void WriteUncertain(PlanReading plan)
    {
        var doubts = plan.Rows.SelectMany(r => r.Uncertain.Select(d => (Row: r, Doubt: d))).ToList();
        WriteList(
            "Uncertain",
            doubts.Count,
            doubts
                .Take(MostListed)
                .Select(d => $"{PlaceOf(d.Row.Place)}: {d.Doubt.Field?.Label() ?? "the row"}: {d.Doubt.Why}")
        );
    }

    private void WriteUnplaced(PlanReading plan) =>
        WriteList(
            "Not placed",
            plan.Unplaced.Count,
            plan.Unplaced.Take(MostListed).Select(u => $"{PlaceOf(u.Place)}: “{Short(u.Text)}”: {u.Why}")
        );

    private void WriteList(string title, int count, IEnumerable<string> lines)
    {
        if (count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"  {title}:");
        foreach (var line in lines)
        {
            output.WriteLine("    " + line);
        }

        if (count > MostListed)
        {
            output.WriteLine($"    and {count - MostListed} more (--json lists them all)");
        }
    }

    private static string PlaceOf(SourcePlace place) => SourceWords.Of(place);

    private static string TextOf(RowReading row, Field field) => row.Text(field);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 70 ? line[..69] + "…" : line;
    }

    private static string Count(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";
}
