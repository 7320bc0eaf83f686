using System.Text;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Testing;

namespace Throughline.Core.Tests.Documents;

/// <summary>Whatever a file does to the process that reads it, the product answers in words and goes on.</summary>
[Trait("needs", "server")]
public sealed class FilesCannotHurtTheProduct
{
    private const string Plan = "Action | Lead | Target date | RAG\n1 Train all staff | Head | March 2027 | G\n";

    [Theory]
    [InlineData("a page tree that is a ring", Loss.Died)]
    [InlineData("drawings that draw each other", Loss.Died)]
    [InlineData("contents that stand for each other", Loss.Died)]
    [InlineData("drawings that draw the next twice, forty deep", Loss.Time)]
    public async Task A_hostile_file_ends_in_a_sentence_and_the_next_is_read(string what, Loss loss)
    {
        // A process that dies of its stack writes the whole stack down first, which takes long where others keep the cores.
        var seconds = loss == Loss.Died ? 120 : 3;
        using var readers = new Readers(new() { Seconds = seconds, SecondsPerMegabyte = 1 }, new());
        var refused = await Should.ThrowAsync<UnreadableDocumentException>(() =>
            ReadAsync(readers, "hostile.pdf", HostilePdf.Of(what))
        );
        refused.Message.ShouldBe(new LostReaderException(loss).Sentence);
        (await ReadAsync(readers, "plan.txt", Encoding.UTF8.GetBytes(Plan))).Pages.ShouldBe(1);
    }

    [Fact]
    public async Task What_unfolds_beyond_the_memory_is_given_up_and_said_to_be_too_much()
    {
        using var readers = new Readers(new() { MemoryMegabytes = 160, Seconds = 30 }, new());
        var refused = await Should.ThrowAsync<UnreadableDocumentException>(() =>
            ReadAsync(readers, "bomb.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Plan, 900_000))))
        );
        refused.Message.ShouldBe(new LostReaderException(Loss.Memory).Sentence);
    }

    [Fact]
    public async Task A_file_that_takes_for_ever_does_not_keep_others_waiting()
    {
        using var readers = new Readers(new() { Seconds = 20, SecondsPerMegabyte = 1 }, new());
        using var stop = new CancellationTokenSource();
        var slow = ReadAsync(
            readers,
            "slow.pdf",
            HostilePdf.Of("drawings that draw the next twice, forty deep"),
            stop.Token
        );
        (await ReadAsync(readers, "plan.txt", Encoding.UTF8.GetBytes(Plan))).Pages.ShouldBe(1);
        slow.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_not_taken()
    {
        using var readers = new Readers(new(), new());
        var refused = await Should.ThrowAsync<UnreadableDocumentException>(() =>
            readers.LookAsync(new Unsound(), new("plan.txt", null, "[]", "[]"), [Encoding.UTF8.GetBytes(Plan)], default)
        );
        refused.Message.ShouldBe(new LostReaderException(Loss.Answer).Sentence);
    }

    [Fact]
    public async Task A_program_that_says_nothing_of_a_reader_is_not_waited_for()
    {
        using var readers = new Readers(new() { Program = "/bin/echo" }, new());
        await Should.ThrowAsync<UnreadableDocumentException>(() =>
            ReadAsync(readers, "plan.txt", Encoding.UTF8.GetBytes(Plan))
        );
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"//elsewhere.example\"></a></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:a()\"></a></svg>", false)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", false)]
    [InlineData("<svg><image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/></svg>", false)]
    [InlineData("<svg><image href=\"https://elsewhere.example/a.jpg\"/></svg>", false)]
    [InlineData("<svg><image href=\"/plans\"/></svg>", false)]
    [InlineData("<svg><a href=\"data:image/jpeg;base64,/9j/4AAQ\"/></svg>", false)]
    [InlineData("<svg><image href=\"data:image/jpeg;base64,/9j/4AAQ\"/></svg>", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"/plans\"><text x=\"1\">A</text></a></svg>", true)]
    public void A_drawing_is_shapes_words_and_links_within_the_site(string drawing, bool sound) =>
        PageDrawingCheck.IsSound(drawing).ShouldBe(sound);

    [Fact]
    public async Task Programs_that_a_reader_starts_are_held_to_its_time_and_leave_nothing_behind()
    {
        using var readers = new Readers(
            new()
            {
                Seconds = 0.7,
                SecondsPerMegabyte = 0,
                SecondsPerPicture = 0,
            },
            new()
        );
        var refused = await Should.ThrowAsync<UnreadableDocumentException>(() =>
            ReadAsync(readers, "old.rtf", Encoding.ASCII.GetBytes("{\\rtf1 Plan}"))
        );
        refused.Message.ShouldBe(new LostReaderException(Loss.Time).Sentence);
        var own = $"throughline-reader-{Environment.ProcessId}-*";
        readers.Dispose();
        new DirectoryInfo(Path.GetTempPath())
            .EnumerateDirectories(own)
            .SelectMany(d => d.EnumerateFiles("paper.rtf", SearchOption.AllDirectories))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_an_old_kind_is_read_in_the_process()
    {
        using var readers = new Readers(new(), new());
        var read = await ReadAsync(readers, "old.rtf", Encoding.ASCII.GetBytes("{\\rtf1 Plan}"));
        read.Notes.ShouldContain(n => n.Contains("LibreOffice turned it into", StringComparison.Ordinal));
    }

    private static Task<PaperRead> ReadAsync(
        Readers readers,
        string name,
        byte[] bytes,
        CancellationToken cancel = default
    ) => readers.ReadAsync(new ReadWholePaper(), new(name, null, null), [bytes], null, cancel);

    /// <summary>Takes no answer for one, whatever the child says; to the child it is an ordinary task.</summary>
    private sealed class Unsound : ReaderTask<PaperToReadAnew, PaperReadAnew>
    {
        public override string Name => nameof(ReadAnew);

        protected override PaperReadAnew Read(PaperToReadAnew request, ReaderFiles files) =>
            throw new NotSupportedException();

        protected override bool IsSound(PaperReadAnew result) => false;
    }
}
