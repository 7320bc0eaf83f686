using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Reports;

/// <summary>A part of a report, as the template's check looks at it.</summary>
/// <param name="Implication">Where its officer stands; null for what is no implication.</param>
/// <param name="Officer">The officer's name; null for none.</param>
public sealed record CheckedPart(string Key, string Words, ImplicationState? Implication, string? Officer);

/// <summary>What the template itself asks of a report.</summary>
public static class TemplateCheck
{
    public const string Empty = "part-empty";
    public const string NoPapers = "papers-missing";
    public const string AsksNobody = "asks-nobody";
    public const string NotCleared = "not-cleared";

    /// <param name="papers">Papers that the product knows the report rests on, to be offered; may be empty.</param>
    /// <returns>In the order of the template.</returns>
    public static IReadOnlyList<ReportFinding> Of(
        ReportTemplate template,
        IReadOnlyList<CheckedPart> parts,
        IReadOnlyList<string> papers,
        ReportTemplates words
    )
    {
        var byKey = parts.ToDictionary(p => p.Key, StringComparer.Ordinal);
        return
        [
            .. template.Parts.SelectMany(asked =>
                byKey.TryGetValue(asked.Key, out var part) ? Of(asked, part, papers, words) : []
            ),
        ];
    }

    private static IEnumerable<ReportFinding> Of(
        TemplatePart asked,
        CheckedPart part,
        IReadOnlyList<string> papers,
        ReportTemplates words
    )
    {
        if (string.IsNullOrWhiteSpace(part.Words))
        {
            return asked.Required ? [EmptyPart(asked, papers)] : [];
        }

        return asked.Kind switch
        {
            ReportPartKind.Recommendations => PartWords
                .Of(part.Words)
                .SelectMany(Recommendations)
                .Where(r => AsksNobodyIn(r, words))
                .Select(r => new ReportFinding(
                    AsksNobody,
                    asked.Key,
                    r,
                    "Asks nobody",
                    $"“{Short(r)}” leaves nobody anything to do. Say who is asked to do what, by when."
                )),
            ReportPartKind.Implication when part.Implication is { } state and not ImplicationState.Given =>
            [
                new ReportFinding(
                    NotCleared,
                    asked.Key,
                    "",
                    "Not cleared",
                    $"{asked.Title}: {SentenceOf(state, part.Officer)}"
                ),
            ],
            _ => [],
        };
    }

    /// <summary>Each paragraph or entry of a list by itself.</summary>
    public static IEnumerable<string> Recommendations(WordsPiece piece) =>
        piece switch
        {
            WordsParagraph p => [p.Text],
            WordsList l => l.Entries,
            _ => [],
        };

    private static ReportFinding EmptyPart(TemplatePart asked, IReadOnlyList<string> papers) =>
        asked.Key == "background-papers"
            ? new(
                NoPapers,
                asked.Key,
                "",
                "Required by law",
                "Background papers are to be listed (Local Government Act 1972, section 100D): name them, or write “None”."
            )
            {
                Mend =
                    papers.Count == 0
                        ? null
                        : new(
                            "",
                            string.Join('\n', papers),
                            $"Put in {string.Join(" and ", papers.Select(p => $"“{p}”"))}"
                        ),
            }
            : new(Empty, asked.Key, "", "Empty", $"“{asked.Title}” is required, and nothing stands in it.");

    private static bool AsksNobodyIn(string recommendation, ReportTemplates words)
    {
        var folded = $" {Fold.Words(recommendation)} ";
        return words.AsksNobody.Any(p => Has(folded, p)) && !words.AsksSomebody.Any(w => Has(folded, w));
    }

    private static bool Has(string folded, string phrase) => folded.Contains($" {phrase} ", StringComparison.Ordinal);

    private static string SentenceOf(ImplicationState state, string? officer) =>
        state switch
        {
            ImplicationState.NotAsked => "no officer is asked to clear it yet.",
            ImplicationState.With => $"it is with {officer}.",
            ImplicationState.SentBack => $"{officer} sent it back.",
            ImplicationState.Fallen => $"{officer} cleared other words than these.",
            ImplicationState.Given => "it is cleared.",
        };

    private static string Short(string text) => text.Length <= 120 ? text : text[..119].TrimEnd() + "…";
}
