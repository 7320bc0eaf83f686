using System.Text.Json;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Rules;

/// <summary>
/// Own words as a person types them: "heading = column", "word = rating", "name = other name; other name".
/// </summary>
/// <param name="Quarters">What "Q4 2026" means.</param>
public sealed record TypedWords(
    string Headings,
    string Ratings,
    string Agencies,
    string? Json = null,
    QuarterYear Quarters = QuarterYear.Ask
)
{
    public static TypedWords Of(OwnWords words) =>
        new(
            Lines(words.Headers.SelectMany(h => h.Value.Select(w => $"{w} = {h.Key.Label()}"))),
            Lines(words.Ratings.SelectMany(r => r.Value.Select(w => $"{w} = {r.Key}"))),
            Lines(words.Agencies.Select(a => $"{a.Name} = {string.Join("; ", a.Aliases)}")),
            Quarters: words.Quarters
        );

    /// <param name="problems">What is to be put right, each with the field that it stands in.</param>
    public OwnWords Read(List<(string Field, string Text)> problems)
    {
        if (!string.IsNullOrWhiteSpace(Json))
        {
            return ReadJson(Json, problems);
        }

        var headings = Pairs(Headings, "headings", problems)
            .Select(p => (Word: p.Left, Field: FieldCalled(p.Right)))
            .ToList();
        problems.AddRange(
            headings
                .Where(h => h.Field is null)
                .Select(h => ("headings", $"“{h.Word}” is given no column that there is. Use a name from the list."))
        );
        return new()
        {
            Quarters = Quarters,
            Headers = headings
                .Where(h => h.Field is not null)
                .GroupBy(h => h.Field!.Value)
                .ToDictionary(g => g.Key, g => g.Select(h => h.Word).Distinct().ToArray()),
            Ratings = Pairs(Ratings, "ratings", problems)
                .GroupBy(p => p.Right, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => RatingCalled(g.Key), g => g.Select(p => p.Left).Distinct().ToArray()),
            Agencies =
            [
                .. Pairs(Agencies, "agencies", problems)
                    .Select(p => new AgencyName(
                        p.Left,
                        p.Right.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    )),
            ],
        };
    }

    private static OwnWords ReadJson(string json, List<(string Field, string Text)> problems)
    {
        try
        {
            return OwnWords.Read(json);
        }
        catch (JsonException)
        {
            problems.Add(
                ("json", "This is not of the form of the words file: lists “headers”, “ratings” and “agencies”.")
            );
            return OwnWords.None;
        }
    }

    private static IEnumerable<(string Left, string Right)> Pairs(
        string text,
        string field,
        List<(string Field, string Text)> problems
    )
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.LastIndexOf('=');
            if (at <= 0 || at == line.Length - 1)
            {
                problems.Add((field, $"Write “{line}” with = between the word and what it means."));
                continue;
            }

            yield return (line[..at].Trim(), line[(at + 1)..].Trim());
        }
    }

    private static Field? FieldCalled(string name)
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            if (
                name.Equals(field.ToString(), StringComparison.OrdinalIgnoreCase)
                || name.Equals(field.Label(), StringComparison.OrdinalIgnoreCase)
            )
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>A rating as the vocabulary writes it, whatever the case.</summary>
    private static string RatingCalled(string name) =>
        Core.Rules.Shipped.Vocabulary.Data.Ratings.Keys.FirstOrDefault(r =>
            r.Equals(name, StringComparison.OrdinalIgnoreCase)
        ) ?? name;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
