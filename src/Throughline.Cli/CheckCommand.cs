using Throughline.Core.Challenge;
using Throughline.Core.Comparing;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Figures;
using Throughline.Core.Intake;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Cli;

/// <summary>
/// <c>check FILE [FILE2]</c>: what a scrutineer would ask of a paper, the figures in it that do not agree, and, with
/// two files, what changed from the first to the second.
/// </summary>
/// <remarks>
/// Of two files the one whose meeting is earlier is the earlier version, whichever is named first; without dates the
/// first. Needs neither the web product nor a database. Exit code 0, or 2 with one sentence on standard error for a
/// file that cannot be read.
/// </remarks>
internal static class CheckCommand
{
    public static int Run(string path, string? later, bool json, string? words, string? settings) =>
        FileWork.Try(() =>
        {
            var inForce = new Lexicon(
                FileWork.Vocabulary(words),
                settings is null
                    ? Shipped.Settings
                    : Shipped.Settings.With(RuleSettings.Read(File.ReadAllText(settings)))
            );
            var reader = new PackReader(new ReadingLimits());
            var earlier = Read(reader, path, inForce);
            var second = later is null ? null : Read(reader, later, inForce);
            if (second is not null && IsLater(earlier.Pack, second.Pack))
            {
                (earlier, second) = (second, earlier);
            }

            // A review beside its plan: what one file recommends is held against the plans of the other, too.
            var paper = second ?? earlier;
            var check = PackCheck.Of(
                paper.Pack,
                second is null
                    ? paper.Checks
                    : paper.Checks with
                    {
                        Recommendations = [.. paper.Checks.Recommendations, .. Numbered(earlier.Checks, paper.Checks)],
                    },
                null,
                inForce
            );
            IReadOnlyList<ComparedPlans> compared = second is null
                ? []
                : [.. PaperVersions.Pairs(earlier.Pack, second.Pack, inForce)];
            var paragraphs =
                second is not null && compared.Count == 0
                    ? DocumentChanges.Of(earlier.Material, second.Material, inForce)
                    : [];
            if (json)
            {
                CheckJson.Write(check, compared, paragraphs);
            }
            else
            {
                new CheckSummary(Console.Out).Write(check, compared, paragraphs, isComparison: second is not null);
            }
        });

    private static Paper Read(PackReader reader, string path, Lexicon lexicon)
    {
        var document = reader.ReadDocument(Path.GetFileName(path), FileWork.Bytes(path), ReadingCommand.Progress);
        var material = PackReader.MaterialOf(document);
        return new(reader.Read(document, lexicon.Vocabulary), material, PaperChecks.Of(material, lexicon));
    }

    /// <summary>
    /// True when the first file is surely the later one: its meeting is after that of the second, or it holds no plan
    /// to be the earlier version of.
    /// </summary>
    private static bool IsLater(PackReading first, PackReading second) =>
        second.Plans.Count == 0 ? first.Plans.Count > 0 : Day(first) is { } a && Day(second) is { } b && a > b;

    private static DateOnly? Day(PackReading pack) => ReadPlans.In(pack).Select(p => p.AsAt).Max();

    /// <summary>The lists of one file with numbers that follow those of the other, so that they stay apart.</summary>
    private static IEnumerable<ReviewRecommendation> Numbered(PaperChecks checks, PaperChecks others)
    {
        var after = others.Recommendations.Count == 0 ? 0 : others.Recommendations.Max(r => r.Set) + 1;
        return checks.Recommendations.Select(r => r with { Set = r.Set + after });
    }

    private sealed record Paper(PackReading Pack, SourceMaterial Material, PaperChecks Checks);
}
