using System.Text.Json;
using Throughline.Domain.Rules;

namespace Throughline.Packs.Tests.Figures;

/// <summary>
/// What a person who read each alarm in its place said of it: true, false or arguable. Holds no words of the packs.
/// </summary>
internal static class Judged
{
    private static readonly Dictionary<(string Pack, int Line, string Kind), string> Verdicts = Read();

    /// <returns>Null for an alarm that nobody has read.</returns>
    public static string? Verdict(Alarm alarm) => Verdicts.GetValueOrDefault((alarm.Pack, alarm.Line, alarm.Kind));

    private static Dictionary<(string Pack, int Line, string Kind), string> Read()
    {
        using var stream = typeof(Judged).Assembly.GetManifestResourceStream("judged.json")!;
        using var json = JsonDocument.Parse(stream);
        return json
            .RootElement.EnumerateArray()
            .ToDictionary(
                e =>
                    (
                        e.GetProperty("pack").GetString()!,
                        e.GetProperty("line").GetInt32(),
                        e.GetProperty("kind").GetString()!
                    ),
                e => e.GetProperty("verdict").GetString()!
            );
    }
}

/// <summary>A finding, by its place.</summary>
internal sealed record Alarm(string Pack, int Line, string Kind, Confidence Confidence);
