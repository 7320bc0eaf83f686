using System.Globalization;
using Throughline.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Cli;

/// <summary>The readable summary of a reading: its plans, and what was not read.</summary>
internal sealed class Summary(TextWriter output)
{
    public void Write(Document document, PackReading reading)
    {
        output.WriteLine(
            $"{reading.Name}: {document.Format.Name()}, "
                + (
                    document.Format == FileFormat.Docx
                        ? ""
                        : $"{reading.Pages} {(reading.Pages == 1 ? "page" : "pages")}, "
                )
                + $"{reading.Characters.ToString("N0", CultureInfo.InvariantCulture)} characters, "
                + $"{Count(reading.Reports.Count, "covering report")}"
        );
        foreach (var note in document.Notes)
        {
            output.WriteLine($"  note: {note}");
        }

        WritePlans(reading.Plans);
        foreach (var part in reading.Unread)
        {
            output.WriteLine();
            output.WriteLine($"Not read: {part.Sentence}");
        }

        var tables = reading.Beside.Count(b => b.Kind == BesideKind.Table);
        if (tables > 0)
        {
            output.WriteLine();
            output.WriteLine(
                $"In no plan: {Count(tables, "table")}; --json lists all that the plans leave of this paper."
            );
        }
    }

    private void WritePlans(IReadOnlyList<PlanReading> found)
    {
        if (found.Count == 0)
        {
            output.WriteLine(
                "No plan was found. A plan is looked for in tables whose headings speak of actions, recommendations "
                    + "or questions and of who keeps them by when."
            );
        }

        var plans = new SummaryOfPlan(output);
        foreach (var plan in found)
        {
            plans.Write(plan);
        }
    }

    private static string Count(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";
}
