using Throughline.Core.Documents.Processes;
using Throughline.Fuzz;

namespace Throughline.Core.Tests.Documents;

/// <summary>Files that are almost sound, made anew in every run: each is read or refused with a sentence.</summary>
[Trait("needs", "server")]
public sealed class TwoThousandMutatedFiles
{
    private const int Files = 2000;

    /// <summary>Processes are kept longer than in the product: here they are not to be started forty times.</summary>
    private static readonly ReaderSettings Settings = new() { FilesPerProcess = 400 };

    [Fact]
    public async Task Each_is_read_or_refused_with_a_sentence_and_the_product_goes_on()
    {
        var seed = Environment.ProcessId;
        using var readers = new Readers(Settings, new());
        var report = new FuzzReport();
        await new FuzzRun(readers, FuzzSeeds.Small, seed).RunAsync(Enumerable.Range(0, Files), report.Add);
        report.Count.ShouldBe(Files);
        report.Wrong.ShouldBeEmpty(
            $"Seed {seed}; one again: bench/fuzz --seed {seed} --only NUMBER\n{report.Words(TimeSpan.FromHours(1))}"
        );
    }

    [Fact]
    public void The_same_seed_makes_the_same_file()
    {
        using var readers = new Readers(Settings, new());
        byte[] Made(int seed) => new FuzzRun(readers, FuzzSeeds.Small, seed).FileOf(17).Mutated;
        Made(5).ShouldBe(Made(5));
        Made(5).ShouldNotBe(Made(6));
    }
}
