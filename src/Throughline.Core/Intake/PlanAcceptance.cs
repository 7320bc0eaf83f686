using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Rules;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Intake;

/// <summary>
/// Makes a plan of a reviewed reading, with all its provenance, in one transaction. Doing it twice gives the same plan.
/// </summary>
public sealed class PlanAcceptance(
    ThroughlineDb db,
    Writes writes,
    ReadingReview review,
    LexiconBook words,
    Sight sight
)
{
    private Vocabulary _vocabulary = Shipped.Vocabulary;
    private AgencyRegister _agencies = null!;
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);

    /// <summary>The paper has words of agencies beside what they are to do.</summary>
    private bool _hasAnswers;

    /// <returns>The plan's id.</returns>
    /// <exception cref="IllegalEditException">Nothing is left to accept.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the draft.</exception>
    public async Task<Guid> AcceptAsync(Guid draftId, int seenVersion, CancellationToken cancel)
    {
        var view =
            await review.LoadAsync(draftId, cancel)
            ?? throw new IllegalEditException("This reading is no longer here.");
        if (view.PlanId is { } already)
        {
            return already;
        }

        var rows = view.Plan.Kept.ToList();
        if (view.State == DraftState.LeftOut || rows.Count == 0)
        {
            throw new IllegalEditException("There are no rows to make a plan of.");
        }

        await KnowAsync(cancel);
        var plan = Make(view, rows);
        var draft = await db.Set<PlanDraft>().SingleAsync(d => d.Id == draftId, cancel);
        (draft.State, draft.PlanId) = (DraftState.Accepted, plan.Id);
        writes.Change(draft, seenVersion);
        writes.Record(IntakeEvents.PlanAccepted, plan, @new: $"{rows.Count} rows", why: $"from draft {draftId}");
        await writes.SaveAsync(cancel);
        return plan.Id;
    }

    /// <summary>Learns the agencies and words that are known here.</summary>
    private async Task KnowAsync(CancellationToken cancel)
    {
        _agencies = await AgencyRegister.OfAsync(
            sight.Of<Agency>(),
            sight.Of<AgencyNameFrom>(),
            TheDayInBritain.At(writes.Now),
            cancel
        );
        _vocabulary = (await words.ReadAsync(cancel)).Vocabulary;
    }

    private Plan Make(DraftView view, List<RowReading> rows)
    {
        var reading = view.Reading;
        var plan = writes.Add(
            new Plan
            {
                Title = view.Plan.Title.Length > 400 ? view.Plan.Title[..400] : view.Plan.Title,
                Format = reading.Format,
                DocumentId = view.DocumentId,
                DraftId = view.DraftId,
                Committee = reading.Meeting?.Committee,
                MeetingDate = reading.Meeting?.DateText,
                PaperDay = view.Plan.PaperDay?.Day,
                PaperDayFrom = view.Plan.PaperDay is { Day: not null } day ? ReadingKept.FromOf(day) : null,
                Item = reading.Meeting?.Item,
            }
        );
        db.AddRange(LegendOf(reading, plan.Id));
        foreach (var doubt in ReadingKept.DoubtsOf(view, plan))
        {
            writes.Add(doubt);
        }

        AddRows(view, rows, plan);
        return plan;
    }

    private static IEnumerable<LegendRecord> LegendOf(PlanReading reading, Guid plan) =>
        reading.Legend.Select(
            (l, i) =>
                new LegendRecord
                {
                    PlanId = plan,
                    Order = i,
                    Code = l.Code,
                    Meaning = l.Meaning,
                    Colour = l.Colour?.ToString(),
                    Delivery = DeliveryOf.Rating(l.Code, l.Meaning),
                }
        );

    /// <summary>
    /// Each row's action, under the recommendation and the answer of the row before where they are the same.
    /// </summary>
    private void AddRows(DraftView view, List<RowReading> rows, Plan plan)
    {
        var reading = view.Reading;
        var meanings = reading
            .Legend.GroupBy(l => l.Code, StringComparer.Ordinal)
            .ToDictionary(l => l.Key, l => l.First().Meaning, StringComparer.Ordinal);
        _hasAnswers = rows.Exists(r => r.Text(Field.Update).Length > 0 || r.Text(Field.Response).Length > 0);
        Recommendation? recommendation = null;
        Response? response = null;
        var order = 0;
        foreach (var row in rows)
        {
            if (recommendation is null || !Same(recommendation, row))
            {
                (recommendation, response) = (RecommendationOf(plan, reading.Format, row, order), null);
            }

            if (response is null || !Same(response, row))
            {
                response = ResponseOf(recommendation, row, order);
            }

            AddAction(
                view.DocumentId,
                recommendation,
                response,
                row,
                order++,
                DeliveryOf.Rating(row.RatingCode, meanings.GetValueOrDefault(row.RatingCode ?? "")),
                view.Quarters
            );
        }
    }

    private static bool Same(Recommendation recommendation, RowReading row) =>
        (recommendation.Finding?.Text ?? "") == row.Text(Field.Finding)
        && (recommendation.Section ?? "") == row.Text(Field.Section)
        && (recommendation.Number ?? "") == row.Text(Field.Number)
        && (recommendation.Text ?? "") == TextOf(row);

    private static bool Same(Response response, RowReading row) =>
        (response.AgencyAsWritten ?? "") == row.Text(Field.Agency) && row.Text(Field.Response).Length == 0;

    private static string TextOf(RowReading row) =>
        row.Text(Field.Question) is { Length: > 0 } question ? question : row.Text(Field.Recommendation);

    private Recommendation RecommendationOf(Plan plan, PlanFormat format, RowReading row, int order) =>
        writes.Add(
            new Recommendation
            {
                PlanId = plan.Id,
                Order = order,
                Kind =
                    row.Text(Field.Question).Length > 0 ? RecommendationKind.Question
                    : format == PlanFormat.ProjectRegister ? RecommendationKind.Project
                    : RecommendationKind.Recommendation,
                Finding = FindingOf(plan, row.Text(Field.Finding)),
                Section = NullIfEmpty(row.Text(Field.Section)),
                Number = NullIfEmpty(ReadingKept.Cut(row.Text(Field.Number), 100)),
                Text = NullIfEmpty(TextOf(row)),
            }
        );

    private Finding? FindingOf(Plan plan, string text) =>
        text.Length == 0 ? null
        : _findings.TryGetValue(text, out var known) ? known
        : _findings[text] = writes.Add(
            new Finding
            {
                PlanId = plan.Id,
                Order = _findings.Count,
                Text = text,
            }
        );

    private Response ResponseOf(Recommendation recommendation, RowReading row, int order)
    {
        var written = row.Text(Field.Agency);
        return writes.Add(
            new Response
            {
                RecommendationId = recommendation.Id,
                Order = order,
                AgencyAsWritten = NullIfEmpty(ReadingKept.Cut(written, 300)),
                AgencyId = written.Length > 0 ? AgencyOf(written)?.Id : null,
                Text = NullIfEmpty(row.Text(Field.Response)),
            }
        );
    }

    /// <summary>
    /// The agency that the paper means as it is now, one that is made with the plan where nobody knows it; null for one that
    /// has ended with nobody after it: the row is nobody's then, as the words before acceptance said.
    /// </summary>
    private Agency? AgencyOf(string written)
    {
        var named = NamedAgency.Of(_agencies, _vocabulary, written);
        if (!named.IsNew)
        {
            return named.Now;
        }

        var agency = writes.Add(new Agency { Name = named.Name });
        writes.Record(AccessEvents.AgencyAdded, agency, "name", null, named.Name);
        _agencies.Add(agency);
        return agency;
    }

    private void AddAction(
        Guid documentId,
        Recommendation recommendation,
        Response response,
        RowReading row,
        int order,
        Delivery? delivery,
        QuarterYear quarters
    )
    {
        var target = TargetCell.Read(row.Text(Field.Target), quarters);
        var due = ATargetIsDueOnItsLastDay.DueOf(target);
        var action = writes.Add(
            new PlanAction
            {
                ResponseId = response.Id,
                PlanId = recommendation.PlanId,
                RecommendationId = recommendation.Id,
                FindingId = recommendation.Finding?.Id,
                AgencyId = response.AgencyId,
                Delivery = delivery,
                Order = order,
                RowId = row.Key,
                Rating = NullIfEmpty(ReadingKept.Cut(row.RatingCode ?? "", 60)),
                RatingColour = row.RatingColour?.ToString(),
                TargetKind = target.Kind,
                TargetFirst = target.First,
                TargetLast = target.Last,
                Due = due,
                FirstTarget = NullIfEmpty(row.Text(Field.Target)),
                FirstDue = due,
                Withdrawn = row.Withdrawn,
                Answer = AnswerOf(row, recommendation, response, delivery),
                SearchText = string.Join(
                        '\n',
                        row.Words.Values.Concat(row.Named.Select(n => n.Words)).Select(f => f.Text)
                    )
                    .ToLowerInvariant(),
                SourcePage = row.Place.Page,
                SourceLine = row.Place.Line,
                SourceWhere = row.Place.Where is { } where ? ReadingKept.Cut(where, 200) : null,
            }
        );
        foreach (var field in Fields.OfAction)
        {
            action[field] = NullIfEmpty(row.Text(field));
        }

        action.Named = row.Named;
        db.AddRange(ReadingKept.ProvenanceOf(row, action.Id, documentId));
        foreach (var doubt in ReadingKept.DoubtsOf(row, action))
        {
            writes.Add(doubt);
        }
    }

    /// <summary>The words of the paper are the agency's, and the last that count as its own besides its updates.</summary>
    private AgencyAnswer AnswerOf(
        RowReading row,
        Recommendation recommendation,
        Response response,
        Delivery? delivery
    ) =>
        AnswerAtPlace.Of(
            new(
                row.Text(Field.Update),
                response.Text,
                row.Text(Field.Action),
                recommendation.Kind == RecommendationKind.Question || !_hasAnswers,
                delivery
            )
        );

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
