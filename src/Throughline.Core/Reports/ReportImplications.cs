using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>What an officer answered about an implication.</summary>
public enum OfficerAnswer
{
    Given,
    SentBack,
}

/// <summary>Each implication goes to its officer, and bears their name only while they stand by its words.</summary>
public sealed class ReportImplications(Writes writes, ReportWriting writing)
{
    /// <summary>Names the officer who is asked; whatever was answered before is over.</summary>
    /// <exception cref="RuleBrokenException">Nobody is named, or there is nothing to clear.</exception>
    public async Task AskAsync(Guid id, Guid part, int seen, string? officer, string? post, CancellationToken cancel)
    {
        var asked = await ImplicationAsync(id, part, seen, cancel);
        var set = asked.Part;
        Need.That(!asked.IsEmpty, "Write the implication first: there is nothing to clear yet.", "words");
        var before = Told(set);
        (set.Officer, set.Post) = (
            Need.Words(officer, "officer", 200, "Name the officer who clears it."),
            Need.Words(post, "post", 200, "Write the officer’s post, such as “Head of Finance”.")
        );
        (set.GivenAt, set.GivenWords, set.GivenRests, set.SentBackBecause) = (null, null, null, null);
        writes.Record(ReportEvents.ImplicationAsked, set, "officer", before, Told(set));
        writes.Change(set);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Writes down what the officer answered.</summary>
    /// <param name="hash">The words that the officer saw: <see cref="ReportPartView.Hash"/>.</param>
    /// <param name="why">Why it is sent back; needed then.</param>
    /// <exception cref="RuleBrokenException">No officer is asked, no reason is given, or the words changed since.</exception>
    public async Task AnswerAsync(
        Guid id,
        Guid part,
        int seen,
        string? hash,
        OfficerAnswer answer,
        string? why,
        CancellationToken cancel
    )
    {
        var asked = await ImplicationAsync(id, part, seen, cancel);
        var set = asked.Part;
        Need.That(set.Officer is not null, "Name the officer who clears it first.", "officer");
        if (answer == OfficerAnswer.SentBack)
        {
            set.SentBackBecause = Need.Words(why, "why", "Say what the officer wants to be put right.");
            (set.GivenAt, set.GivenWords, set.GivenRests) = (null, null, null);
            writes.Record(ReportEvents.ImplicationBack, set, "clearance", null, null, set.SentBackBecause);
        }
        else
        {
            Need.That(
                hash == asked.Hash,
                "The words changed while they were looked at. Read them again before you write down that they are cleared."
            );
            var parts = (await writing.OpenAsync(id, cancel)).Parts.ToDictionary(p => p.Part.Key, p => p.Part);
            (set.GivenAt, set.GivenWords, set.GivenRests, set.SentBackBecause) = (
                writes.Now,
                ReportHash.Of(set.Words),
                ReportHash.OfRests(asked.Asked, parts),
                null
            );
            writes.Record(ReportEvents.ImplicationGiven, set, "clearance", null, Told(set));
        }

        writes.Change(set);
        await writes.SaveAsync(cancel);
    }

    private async Task<ReportPartView> ImplicationAsync(Guid id, Guid part, int seen, CancellationToken cancel)
    {
        var view = (await writing.OpenAsync(id, cancel)).Part(part);
        Writes.Saw(view.Part, seen);
        Need.That(view.Asked.Kind == ReportPartKind.Implication, "Only implications are cleared by an officer.");
        return view;
    }

    private static string? Told(ReportPart p) => p.Officer is null ? null : $"{p.Officer}, {p.Post}";
}
