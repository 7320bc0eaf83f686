using System.Globalization;
using Throughline.Documents;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake;

/// <summary>Addresses of papers, their readings and what is corrected in them.</summary>
public static class IntakeLinks
{
    public static string Upload() => "/intake/upload";

    public static string Reading(Guid id) => $"/intake/readings/{id}";

    public static string ReadingProgress(Guid id) => $"/intake/readings/{id}/progress";

    /// <summary>What the plans of a reading leave of its paper.</summary>
    public static string Beside(Guid reading) => $"/intake/readings/{reading}/beside";

    public static string Corrections(Guid draft, int view = 1, string? row = null) =>
        Address.With($"/intake/drafts/{draft}", ("view", view > 1 ? $"{view}" : null), ("row", row))
        + (row is null ? "" : "#chosen");

    public static string EditRow(Guid draft, string row) => $"/intake/drafts/{draft}/rows/{row}";

    public static string Piece(Guid draft, int piece) => $"/intake/drafts/{draft}/pieces/{piece}";

    /// <summary>Takes the acceptance of a reading back.</summary>
    public static string TakeBack(Guid plan) => $"/intake/plans/{plan}/take-back";

    public static string PaperSource(Guid reading, SourcePlace place) =>
        Address.With(
            $"/intake/readings/{reading}/source",
            ("at", Whole(place.Page)),
            ("line", place.Line is { } line ? Whole(line) : null),
            ("left", Whole(place.Area?.Left)),
            ("top", Whole(place.Area?.Top)),
            ("right", Whole(place.Area?.Right)),
            ("bottom", Whole(place.Area?.Bottom))
        );

    private static string? Whole(double? value) =>
        value is { } v ? Math.Round(v).ToString(CultureInfo.InvariantCulture) : null;
}
