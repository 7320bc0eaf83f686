using System.Globalization;
using Throughline.Core.Evidence;
using Throughline.Domain.Calendar;
using Throughline.Domain.Evidence;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Evidence;

/// <summary>The evidence form as typed: days are words until they are read, so that nothing typed is lost.</summary>
public sealed record EvidenceForm
{
    public string? Title { get; init; }
    public EvidenceKind? Kind { get; init; }
    public string? Url { get; init; }
    public string? Reference { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Stale { get; init; }
    public string? Shows { get; init; }
    public bool Restricted { get; init; }

    /// <summary>The evidence's version that they saw; 0 for new evidence.</summary>
    public int Version { get; init; }
    public IReadOnlyList<EvidenceProblem> Problems { get; init; } = [];

    public string? ProblemAt(EvidenceField field) => Problems.FirstOrDefault(p => p.Field == field)?.Message;

    /// <summary>The id of a field on the page.</summary>
    public static string Id(EvidenceField field) => "evidence-" + field.ToString().ToLowerInvariant();

    public static EvidenceForm Read(IFormCollection form) =>
        new()
        {
            Title = form["title"],
            Kind = Enum.TryParse<EvidenceKind>(form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
            Url = form["url"],
            Reference = form["reference"],
            From = form["from"],
            To = form["to"],
            Stale = form["stale"],
            Shows = form["shows"],
            Restricted = form["restricted"] == "true",
            Version = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : 0,
        };

    /// <summary>A next version begins with what the newest says, but for the days that it speaks for.</summary>
    public static EvidenceForm Next(EvidenceView view) =>
        new()
        {
            Title = view.Evidence.Title,
            Kind = view.Versions[0].Kind,
            Reference = view.Versions[0].Reference,
            Restricted = view.Evidence.Restricted,
            Version = view.Evidence.Version,
        };

    /// <summary>
    /// What the service takes, with a day that cannot be read as none: see <see cref="DayProblems"/>.
    /// </summary>
    public EvidenceInput Input(IFormFile? file, Stream? content) =>
        new(
            Title,
            Kind ?? (EvidenceKind)(-1),
            Url,
            Reference,
            Day(From),
            Day(To),
            Day(Stale),
            Shows,
            Restricted,
            file?.FileName,
            content
        );

    /// <summary>Days that were typed but are none.</summary>
    public IEnumerable<EvidenceProblem> DayProblems()
    {
        foreach (
            var (field, words) in new[]
            {
                (EvidenceField.SpeaksFrom, From),
                (EvidenceField.SpeaksTo, To),
                (EvidenceField.StaleOn, Stale),
            }
        )
        {
            if (!string.IsNullOrWhiteSpace(words) && Day(words) is null)
            {
                yield return new(field, "Give a day, such as 27 March 2027 or 27/3/2027.");
            }
        }
    }

    /// <summary>A day as browsers send it or as people write it.</summary>
    public static DateOnly? Day(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null
        : DateOnly.TryParseExact(
            words.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : TargetDate.Parse(words) is { Kind: TargetKind.Day, First: { } first } ? first
        : null;
}
