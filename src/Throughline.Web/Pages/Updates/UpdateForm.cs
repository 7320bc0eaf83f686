using Microsoft.AspNetCore.Http;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Updates;

/// <summary>
/// The form of one update: what was typed, or what is drafted, with its problems or somebody else's words.
/// </summary>
public sealed record UpdateForm(AskedRow Row, string Text, string? Rating, string? Why, int Draft, string Mark)
{
    public IReadOnlyList<UpdateProblem> Problems { get; init; } = [];
    public UpdateConflict? Conflict { get; init; }
    public bool MaySubmit { get; init; }

    /// <summary>True when two texts were put together and wait to be edited.</summary>
    public bool Joined { get; init; }
    public bool HasProblem => Problems.Count > 0 || Conflict is not null;

    /// <summary>True when the form is shown open.</summary>
    public bool IsOpen => HasProblem || Joined;

    public string? ProblemAt(UpdateField field) => Problems.FirstOrDefault(p => p.Field == field)?.Message;

    /// <summary>The id of a field on the page, which error summaries link to.</summary>
    public string Id(UpdateField field) => $"{field.ToString().ToLowerInvariant()}-{Row.ActionId}";

    /// <summary>From the draft; else from what was sent back, so that only the missing is added; else empty.</summary>
    public static UpdateForm Of(AskedRow row, bool maySubmit) =>
        row switch
        {
            { Draft: { } draft } => new(row, draft.Text, draft.Rating, draft.RatingWhy, draft.Version, row.Mark)
            {
                MaySubmit = maySubmit,
            },
            { SentBack: { } sent } => new(row, sent.Text, sent.Rating, sent.RatingWhy, 0, row.Mark)
            {
                MaySubmit = maySubmit,
            },
            _ => new(row, "", null, null, 0, row.Mark) { MaySubmit = maySubmit },
        };

    /// <summary>
    /// What was typed, with what became of it. After a conflict the form carries the newest versions: whoever sends it
    /// again has seen both texts.
    /// </summary>
    public static UpdateForm Typed(AskedRow row, UpdateInput input, UpdateResult result, bool maySubmit) =>
        new(
            row,
            input.Text ?? "",
            input.Rating,
            input.RatingWhy,
            result.Conflict?.Draft ?? input.SeenDraft,
            result.Conflict?.Action ?? input.SeenAction ?? row.Mark
        )
        {
            Problems = result.Problems,
            Conflict = result.Conflict,
            MaySubmit = maySubmit,
        };

    /// <summary>Reads the fields of one form, whose names may bear a suffix in a grid.</summary>
    public static UpdateInput Read(
        IFormCollection form,
        Guid action,
        string suffix = "",
        UpdateSource source = UpdateSource.Web
    ) =>
        new(
            action,
            form["text" + suffix],
            form["rating" + suffix],
            form["why" + suffix],
            int.TryParse(form["draft" + suffix], System.Globalization.CultureInfo.InvariantCulture, out var seen)
                ? seen
                : 0,
            form["seen" + suffix].ToString(),
            source
        );
}
