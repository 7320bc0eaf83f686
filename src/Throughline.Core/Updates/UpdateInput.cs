using Throughline.Core.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>An update as somebody typed it.</summary>
/// <param name="SeenDraft">The version of the agency's draft that they saw; 0 when there was none.</param>
/// <param name="SeenAction">The mark of the action's words that they saw (see <see cref="ActionWords"/>); null where
/// the source cannot know, which checks nothing.</param>
public sealed record UpdateInput(
    Guid ActionId,
    string? Text,
    string? Rating,
    string? RatingWhy,
    int SeenDraft,
    string? SeenAction,
    UpdateSource Source = UpdateSource.Web
)
{
    /// <summary>Trimmed, with one kind of line end; an empty choice is none.</summary>
    internal UpdateWords Words =>
        new(
            (Text ?? "").ReplaceLineEndings("\n").Trim(),
            NullIfEmpty(Rating),
            NullIfEmpty(RatingWhy?.ReplaceLineEndings("\n"))
        );

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What became of one update.</summary>
/// <param name="Missing">There is no such action, or none that this person may see.</param>
/// <param name="Conflict">Somebody else changed the draft or the action meanwhile; nothing was saved.</param>
public sealed record UpdateResult(
    Guid ActionId,
    IReadOnlyList<UpdateProblem> Problems,
    UpdateConflict? Conflict,
    bool Missing = false
)
{
    public bool IsDone => Problems.Count == 0 && Conflict is null && !Missing;
}

/// <summary>What somebody else wrote meanwhile: shown beside one's own words.</summary>
/// <param name="OfDraft">True for the agency's draft, false for the action's own words.</param>
/// <param name="Draft">The draft's version now, 0 without one: sent again, it means "I saw theirs".</param>
/// <param name="Action">The mark of the action's words now.</param>
public sealed record UpdateConflict(
    bool OfDraft,
    string? Text,
    string? Rating,
    string? RatingWhy,
    string By,
    DateTime At,
    int Draft,
    string Action
)
{
    /// <summary>The action's own words are not those that the writer saw.</summary>
    internal static UpdateConflict With(PlanAction action, int draft) =>
        new(
            OfDraft: false,
            action.Update,
            action.Rating,
            null,
            action.ChangedBy,
            action.ChangedAt,
            draft,
            ActionWords.Mark(action.Rating, action.Update)
        );

    /// <summary>The agency's words, in a draft or submitted, are not those that the writer saw.</summary>
    internal static UpdateConflict With(ActionUpdate theirs, int draft, PlanAction action) =>
        new(
            OfDraft: true,
            theirs.Text,
            theirs.Rating,
            theirs.RatingWhy,
            theirs.ChangedBy,
            theirs.ChangedAt,
            draft,
            ActionWords.Mark(action.Rating, action.Update)
        );
}
