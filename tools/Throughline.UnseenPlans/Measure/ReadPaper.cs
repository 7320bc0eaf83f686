using System.Diagnostics;
using System.Text.Json;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.UnseenPlans.Layout;
using Throughline.UnseenPlans.Scoring;

namespace Throughline.UnseenPlans.Measure;

/// <summary>A drawn document, how it was read, and how long that took.</summary>
/// <param name="Fault">Why it could not be read; empty where it could.</param>
public sealed record ReadPaper(DrawnPaper Paper, PaperScore Score, double Seconds, string Fault)
{
    private static readonly PackReader Reader = new(new ReadingLimits());

    /// <summary>Draws the document of a seed and reads it as <c>./run read FILE --json</c> does, in this process.</summary>
    public static ReadPaper Of(int seed)
    {
        var paper = PaperDraw.Of(seed);
        var clock = Stopwatch.StartNew();
        try
        {
            using var json = JsonDocument.Parse(Reading(paper.Name, paper.Bytes));
            return new(paper, PaperScore.Of(paper, json.RootElement), clock.Elapsed.TotalSeconds, "");
        }
        catch (UnreadableDocumentException fault)
        {
            var none = new PaperScore(RowScore.Nothing(paper.Plans[0]), 0, paper.Plans.Count, 0);
            return new(paper, none, clock.Elapsed.TotalSeconds, fault.Message);
        }
    }

    /// <summary>The JSON of a reading.</summary>
    public static ReadOnlyMemory<byte> Reading(string name, byte[] bytes)
    {
        using var output = new MemoryStream();
        ReadingJson.Write(output, Reader.Read(Reader.ReadDocument(name, bytes), Shipped.Vocabulary));
        return output.ToArray();
    }
}
