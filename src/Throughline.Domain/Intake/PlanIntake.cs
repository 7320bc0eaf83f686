using Throughline.Domain.Intake.Beside;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake;

/// <summary>Finds every plan in a document and reads it, with what stands around it.</summary>
/// <remarks>
/// The conservation law: every non-blank character of a plan's tables ends in exactly one field of a row, in a block's
/// column headings, or in the list of unplaced pieces, each with its place. What is left of all other tables, and of the
/// pages that a plan stands on, is listed beside the plans (<see cref="PackReading.Beside"/>).
/// </remarks>
public static class PlanIntake
{
    /// <param name="material">The document's elements in reading order.</param>
    /// <param name="vocabulary">The field's words.</param>
    /// <param name="rulings">What a person said of columns; outweighs all evidence.</param>
    /// <param name="offered">Tables of which a person said that they are plans, by <see cref="UnreadPart.Element"/>; their
    /// plans come after all others, in this order, and change nothing in those.</param>
    public static PackReading Read(
        SourceMaterial material,
        Vocabulary vocabulary,
        IReadOnlyList<ColumnRuling> rulings,
        IReadOnlyList<int>? offered = null
    )
    {
        var boundary = new PlanBoundary(vocabulary);
        var legends = new LegendFinder(vocabulary);
        var matcher = new HeaderMatcher(vocabulary);
        var cells = new CellClassifier(vocabulary);
        var headers = new HeaderFinder(matcher, new ColumnsByCells(cells, matcher), new PeriodColumns(cells, matcher));
        material = FormTable.Settle(CutForms.Join(material), headers);
        var paper = material;
        // Reports and meeting papers are read while the plans are. What remembers what it was asked is not shared.
        var lines = Task.Run(() => MeetingLines.Of(paper));
        var reporting = Task.Run(async () => ReportFinder.Find(await lines, vocabulary));
        var meeting = Task.Run(async () =>
            new MeetingPapersReader(vocabulary).Read(await lines, paper.Name, await reporting)
        );
        material = LabelledPlans.Gather(material, matcher, headers, boundary, cells, legends);
        TablesAlike.Learn(material, headers);
        var labelling = Task.Run(() => LabelledParts.In(material, new HeaderMatcher(vocabulary)));
        var found = new PlanFinder(headers, new AgencyMatrix(vocabulary, matcher), legends, boundary).Find(material);
        var reports = reporting.GetAwaiter().GetResult();
        // Where lines became tables, elements have other places.
        reports = ReferenceEquals(material, paper) ? reports : ReportFinder.Find(material, vocabulary);
        var body = new PlanBody(vocabulary, matcher);
        var others = found.Select(d => (Draft: d, Instead: body.Instead(d))).ToList();
        var drafts = others.Where(o => o.Instead is null).Select(o => o.Draft).ToList();
        var dates = new PaperDates(material, found.Count > 0 ? found[0].FirstElement : 0);
        var surroundings = new SurroundingsReader(material, legends, boundary);

        var plans = new List<PlanReading>(drafts.Count);
        var unruled = Unruled();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!Add(drafts[i], drafts, unruled[i]))
            {
                others.Add((drafts[i], OtherTable.Blank));
            }
        }

        foreach (var element in offered ?? [])
        {
            var at = others.FindIndex(o => o.Instead is not null && o.Draft.FirstElement == element);
            if (at < 0)
            {
                continue;
            }

            var draft = others[at].Draft;
            List<PlanDraft> among = [.. drafts.Append(draft).OrderBy(d => d.FirstElement)];
            if (Add(draft, among, Read(draft, among, matcher, [])))
            {
                others.RemoveAt(at);
            }
        }

        return new PackReading
        {
            Name = material.Name,
            Format = material.Format,
            Pages = material.Pages,
            Characters = material.Characters,
            Plans = plans,
            Reports = [.. reports.Select(r => r.Reading)],
            Meetings = meeting.GetAwaiter().GetResult(),
            Beside = new BesidePlans(plans, legends).In(paper),
            Unread =
            [
                .. labelling.GetAwaiter().GetResult(),
                .. others.Where(o => o.Instead is not null).Select(o => Told(o.Draft, o.Instead!.Value, material)),
            ],
        };

        // Each draft as it reads before anybody has said anything of its columns. A reading changes nothing but its own
        // draft, so they go side by side.
        PlanReading[] Unruled()
        {
            var read = new PlanReading[drafts.Count];
            Parallel.For(
                0,
                drafts.Count,
                () => new HeaderMatcher(vocabulary),
                (i, _, own) =>
                {
                    read[i] = Read(drafts[i], drafts, own, []);
                    return own;
                },
                _ => { }
            );
            return read;
        }

        // Gives the plan its place in the paper, by which rulings know it; false where it holds no row.
        bool Add(PlanDraft draft, List<PlanDraft> among, PlanReading plan)
        {
            var ruled = rulings.Where(r => r.Plan == plans.Count).ToList();
            plan = ruled.Count == 0 ? plan : Read(draft, among, matcher, ruled);
            if (plan.Rows.Count == 0)
            {
                return false;
            }

            plans.Add(plan with { Index = plans.Count });
            return true;
        }

        // Reads one of the drafts, which are in the document's order.
        PlanReading Read(PlanDraft draft, List<PlanDraft> among, HeaderMatcher own, List<ColumnRuling> ruled)
        {
            var i = among.IndexOf(draft);
            var lowest = i == 0 ? 0 : among[i - 1].LastElement + 1;
            var highest = i + 1 < among.Count ? among[i + 1].FirstElement : material.Elements.Count;
            var (title, legend) = surroundings.Around(draft, lowest, highest);
            var around = new PlanSurroundings(
                title,
                legend,
                ReportFinder.MeetingAt(reports, draft.FirstElement),
                dates.Of(ReportFinder.At(reports, draft.FirstElement), lowest, draft.FirstElement, draft.Above)
            );
            return new PlanReader(vocabulary, own, boundary).Read(draft, material, around, ruled, among);
        }
    }

    private static UnreadPart Told(PlanDraft draft, OtherTable table, SourceMaterial material) =>
        new(
            material.Elements[draft.FirstElement].Place,
            [.. draft.Header.Columns.Select(c => Fold.Space(c.Text)).Where(Fold.HasInk)],
            table
        )
        {
            Element = draft.FirstElement,
        };
}
