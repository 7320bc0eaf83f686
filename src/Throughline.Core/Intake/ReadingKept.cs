using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>What stays of a reading beside the plan that is made of it: where its words stood, and what was not certain.</summary>
internal static class ReadingKept
{
    /// <summary>The words of the paper that give its day, with their place; else that a person said so.</summary>
    public static string FromOf(PaperDay day) =>
        day.Source is { } source ? Cut($"“{source.Quote}”, {SourceWords.Of(source.Place)}", 400) : "said at review";

    /// <summary>What is not certain of the plan as a whole.</summary>
    public static IEnumerable<PlanDoubt> DoubtsOf(DraftView view, Plan plan) =>
        view.Plan.Doubts.Select(why => new PlanDoubt
        {
            PlanId = plan.Id,
            Field = why == PlanDoubts.OfDay(view.Reading.Dates) ? PlanDoubt.OfPaperDay : null,
            Why = why,
        });

    /// <summary>What is not certain of a row.</summary>
    public static IEnumerable<PlanDoubt> DoubtsOf(RowReading row, PlanAction action) =>
        row.Uncertain.Select(doubt => new PlanDoubt
        {
            PlanId = action.PlanId,
            ActionId = action.Id,
            Field = doubt.Field?.ToString(),
            Why = doubt.Why,
        });

    /// <summary>Where in the paper each piece of the row's words stands.</summary>
    public static IEnumerable<Provenance> ProvenanceOf(RowReading row, Guid action, Guid document) =>
        row
            .Words.SelectMany(w =>
                w.Value.Pieces.Select(p => ProvenanceOf(p, action, document, w.Key.ToString(), null))
            )
            .Concat(
                row.Named.SelectMany(n =>
                    n.Words.Pieces.Select(p => ProvenanceOf(p, action, document, Provenance.OfOwnColumn, n.Name))
                )
            );

    private static Provenance ProvenanceOf(
        SourcePiece piece,
        Guid action,
        Guid document,
        string field,
        string? heading
    ) =>
        new()
        {
            ActionId = action,
            DocumentId = document,
            Field = field,
            Heading = heading ?? piece.Heading,
            Words = piece.Text,
            Page = piece.Place.Page,
            Line = piece.Place.Line,
            Cell = piece.Place.Cell,
            PlaceWords = piece.Place.Where is { } where ? Cut(where, 200) : null,
            Left = piece.Place.Area?.Left,
            Top = piece.Place.Area?.Top,
            Right = piece.Place.Area?.Right,
            Bottom = piece.Place.Area?.Bottom,
        };

    public static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
