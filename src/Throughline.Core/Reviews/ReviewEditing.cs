using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Reviews;

/// <summary>A review as a person writes it down.</summary>
/// <param name="Reference">The partnership's own, such as "LCSPR 7"; never a child's name.</param>
public sealed record ReviewInput(
    string? Title,
    ReviewKind Kind,
    string? Reference,
    DateOnly? PublishedOn,
    string? Summary
);

/// <summary>
/// Reviews: whatever produces learning. Seen by coordinators, and by whoever sees a plan that answers one.
/// </summary>
public sealed class ReviewEditing(Writes writes, Sight sight)
{
    public Task<List<Review>> ListAsync(CancellationToken cancel) =>
        sight
            .Of<Review>()
            .AsNoTracking()
            .OrderByDescending(r => r.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(r => r.Title)
            .ToListAsync(cancel);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<Review> ViewAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<Review>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel)
        ?? throw new NotHereException();

    /// <returns>The new review's id.</returns>
    /// <exception cref="RuleBrokenException">It has no title.</exception>
    public async Task<Guid> StartAsync(ReviewInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.ChangePlans);
        var review = writes.Add(new Review { Title = TitleOf(input) });
        Set(review, input);
        writes.Record(ReviewEvents.Started, review, @new: review.Title);
        await writes.SaveAsync(cancel);
        return review.Id;
    }

    public async Task ChangeAsync(Guid id, int seenVersion, ReviewInput input, CancellationToken cancel)
    {
        var review =
            await sight.Of<Review>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotHereException();
        sight.Person.Must(Permission.ChangePlans);
        Writes.Saw(review, seenVersion);
        var before = (review.Title, review.Kind, review.Reference, review.PublishedOn, review.Summary);
        review.Title = TitleOf(input);
        Set(review, input);
        var now = (review.Title, review.Kind, review.Reference, review.PublishedOn, review.Summary);
        if (before != now)
        {
            writes.Record(ReviewEvents.Changed, review, "Review", before.ToString(), now.ToString());
            writes.Change(review);
            await writes.SaveAsync(cancel);
        }
    }

    private static string TitleOf(ReviewInput input) =>
        Need.Words(input.Title, "title", 400, "Give the review a title that names no child.");

    private static void Set(Review review, ReviewInput input) =>
        (review.Kind, review.Reference, review.PublishedOn, review.Summary) = (
            input.Kind,
            Need.Optional(input.Reference, "reference", 200),
            input.PublishedOn,
            Need.Optional(input.Summary)
        );
}
