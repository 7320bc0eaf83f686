using System.Security.Cryptography;
using System.Text;
using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>A part of a report with what the template asks of it.</summary>
/// <param name="Number">Of its section; null on the front sheet.</param>
/// <param name="State">Where its officer stands; null for what is no implication.</param>
/// <param name="Why">What follows from that state, in a sentence; null where it is plain.</param>
/// <param name="Hash">Of the words that its officer would clear: its own and those on which it rests.</param>
public sealed record ReportPartView(
    ReportPart Part,
    TemplatePart Asked,
    int? Number,
    ImplicationState? State,
    string? Why,
    string Hash
)
{
    public string Title => Number is { } n ? $"{n}. {Asked.Title}" : Asked.Title;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Part.Words);
}

/// <summary>A report with its item, meeting and parts in the order of its template.</summary>
/// <param name="Due">The day by which reports are due; null where no rule says.</param>
public sealed record ReportView(
    Report Report,
    AgendaItem Item,
    Meeting Meeting,
    Body Body,
    ReportTemplate Template,
    IReadOnlyList<ReportPartView> Parts,
    DateOnly? Due
)
{
    /// <exception cref="NotHereException">It has no such part.</exception>
    public ReportPartView Part(Guid id) => Parts.FirstOrDefault(p => p.Part.Id == id) ?? throw new NotHereException();

    public bool IsFrozen => Report.FrozenAt is not null;

    /// <summary>Its words may be written: it is neither cleared nor frozen.</summary>
    public bool IsOpen => !IsFrozen && Report.State != ReportState.Cleared;

    /// <summary>What clearing it clears: all words and standings.</summary>
    public string Hash =>
        ReportHash.Of(
            string.Join(
                '\u001e',
                Parts.Select(p => $"{p.Part.Key}\u001f{p.Part.Words}\u001f{p.Part.Standing}\u001f{p.Part.Paragraphs}")
            )
                + "\u001e"
                + Report.Title
        );

    /// <summary>Words changed while somebody cleared it: what went out would not be what was cleared.</summary>
    public bool HasChangedSinceCleared => Report.State == ReportState.Cleared && Report.ClearedHash != Hash;
}

/// <summary>Tells words from other words.</summary>
internal static class ReportHash
{
    /// <summary>SHA-256, in hexadecimal.</summary>
    public static string Of(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <summary>Of the parts on which another rests.</summary>
    public static string OfRests(TemplatePart asked, IReadOnlyDictionary<string, ReportPart> parts) =>
        Of(string.Join('\u001e', asked.Rests.Select(r => parts.TryGetValue(r, out var part) ? part.Words : "")));

    /// <summary>The view of a part: where its officer stands follows from the words, and from nothing else.</summary>
    public static ReportPartView ViewOf(
        ReportPart part,
        TemplatePart asked,
        ReportTemplate template,
        IReadOnlyDictionary<string, ReportPart> parts
    )
    {
        var (own, rests) = (Of(part.Words), OfRests(asked, parts));
        var (state, why) =
            asked.Kind == ReportPartKind.Implication ? StateOf(part, own, rests, template, asked) : (null, null);
        return new(part, asked, template.NumberOf(asked.Key), state, why, Of(own + rests));
    }

    private static (ImplicationState? State, string? Why) StateOf(
        ReportPart part,
        string own,
        string rests,
        ReportTemplate template,
        TemplatePart asked
    )
    {
        if (part.GivenAt is not { } at)
        {
            return (
                part.SentBackBecause is not null ? ImplicationState.SentBack
                : part.Officer is null ? ImplicationState.NotAsked
                : ImplicationState.With,
                part.SentBackBecause
            );
        }

        var day = TheDayInBritain.At(at).ToString("d MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
        return part.GivenWords != own
                ? (ImplicationState.Fallen, $"{part.Officer} cleared it on {day}; its words changed afterwards.")
            : part.GivenRests != rests
                ? (
                    ImplicationState.Fallen,
                    $"{part.Officer} cleared it on {day}; “{string.Join("”, “", asked.Rests.Select(r => template.Part(r)!.Title))}” changed afterwards."
                )
            : (ImplicationState.Given, null);
    }
}
