using System.Diagnostics;
using Throughline.Core.Comparing;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Core.Spreadsheets;
using Throughline.Documents;
using Throughline.Fuzz.Mutations;

namespace Throughline.Fuzz;

/// <summary>
/// Gives mutated files to the readers as the product does, as many side by side as it reads, and notes how each ended.
/// </summary>
/// <param name="seed">The same seed and number make the same file.</param>
public sealed class FuzzRun(Readers readers, IReadOnlyList<FuzzSeed> seeds, int seed)
{
    private const int ShortestSentence = 30;

    /// <summary>Longer than the readers' own patience with any of these files.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(10);

    private static readonly HashSet<string> LostSentences =
    [
        .. Enum.GetValues<Loss>().Select(l => new LostReaderException(l).Sentence),
    ];

    /// <summary>The file of a number, and the sound one that it was made of.</summary>
    public (FuzzSeed Sound, byte[] Mutated) FileOf(int number)
    {
        var random = new Random(HashCodeOf(number));
        var sound = seeds[random.Next(seeds.Count)];
        return (sound, Mutation.Of(sound.Bytes, seeds[random.Next(seeds.Count)].Bytes, random));
    }

    /// <param name="numbers">Ends when the run is to end.</param>
    /// <param name="told">Told of each file, from any thread.</param>
    public Task RunAsync(IEnumerable<int> numbers, Action<FuzzOutcome> told) =>
        Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = readers.SideBySide },
            async (number, cancel) => told(await OneAsync(number, cancel))
        );

    /// <summary>Reads the file of a number.</summary>
    public async Task<FuzzOutcome> OneAsync(int number, CancellationToken cancel)
    {
        var (sound, mutated) = FileOf(number);
        var clock = Stopwatch.StartNew();
        var (end, words) = await EndAsync(number, sound, mutated, cancel);
        return new(number, sound.Name, end, words, clock.Elapsed, mutated.Length);
    }

    private async Task<(FuzzEnd, string)> EndAsync(int number, FuzzSeed sound, byte[] mutated, CancellationToken cancel)
    {
        try
        {
            await ReadAsync(number, sound, mutated, cancel).WaitAsync(LongestPatience, cancel);
            return (FuzzEnd.Read, "");
        }
        catch (UnreadableDocumentException e)
        {
            return LostSentences.Contains(e.Message) ? (FuzzEnd.Lost, e.Message)
                : IsSentence(e.Message) ? (FuzzEnd.Refused, e.Message)
                : (FuzzEnd.Unsaid, e.Message);
        }
        catch (ReaderFaultException e)
        {
            return (FuzzEnd.Fault, $"{e.Message}\n{e.Trace}");
        }
        catch (TimeoutException)
        {
            return (FuzzEnd.Hang, "No answer.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (FuzzEnd.Unsaid, e.ToString());
        }
    }

    private Task ReadAsync(int number, FuzzSeed sound, byte[] mutated, CancellationToken cancel)
    {
        if (sound.Task == FuzzTask.Sheet)
        {
            return readers.LookAsync(new ReadFilledSheet(), new(), [mutated], cancel);
        }

        var paper = new PaperToRead(sound.Name, null, null);
        return (number % 10) switch
        {
            0 => readers.LookAsync(new ShowPage(), new(sound.Name, 1, [], null), [mutated], cancel),
            1 => readers.LookAsync(new ComparePapers(), new(paper, paper), [sound.Bytes, mutated], cancel),
            _ => readers.ReadAsync(new ReadWholePaper(), paper, [mutated], null, cancel),
        };
    }

    /// <summary>Words for a person: they end, and name nothing of the program.</summary>
    private static bool IsSentence(string words) =>
        words.Length >= ShortestSentence
        && words.EndsWith('.')
        && !words.Contains("Exception", StringComparison.Ordinal)
        && !words.Contains(" at ", StringComparison.Ordinal);

    private int HashCodeOf(int number) => unchecked((seed * 1_000_003) ^ (number * 7919));
}
