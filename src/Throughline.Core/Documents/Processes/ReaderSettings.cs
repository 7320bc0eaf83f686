namespace Throughline.Core.Documents.Processes;

/// <summary>
/// What a process that reads may use. Bound from the configuration section "Reading", beside the limits of documents.
/// </summary>
public sealed record ReaderSettings
{
    /// <summary>The program that reads; null for the product's own.</summary>
    public string? Program { get; init; }

    /// <summary>Most memory of one reading process, in MB.</summary>
    public int MemoryMegabytes { get; init; } = 1024;

    /// <summary>Processor time for any file, in seconds.</summary>
    public double Seconds { get; init; } = 5;

    /// <summary>Further processor time for each MB of a file, in seconds: a long pack is long work.</summary>
    public double SecondsPerMegabyte { get; init; } = 60;

    /// <summary>
    /// Further processor time for each page that is a picture, for ten pages that are painted to be published, and for a
    /// file that LibreOffice turns into another kind; in seconds.
    /// </summary>
    public double SecondsPerPicture { get; init; } = 30;

    /// <summary>Pages that are pictures, of one file, for which there is further time.</summary>
    public int MostPictures { get; init; } = 300;

    /// <summary>Most bytes that an answer may have, in MB.</summary>
    public int AnswerMegabytes { get; init; } = 256;

    /// <summary>Papers that are read at once on one node; as many pages may be shown beside them.</summary>
    public int SideBySide { get; init; } = 2;

    /// <summary>Processes that wait, started and warm, for the next file.</summary>
    public int Ahead { get; init; } = 1;

    /// <summary>Files after which a process is replaced, so that nothing piles up in it.</summary>
    public int FilesPerProcess { get; init; } = 50;

    internal long MemoryBytes => MemoryMegabytes * 1024L * 1024;

    internal long AnswerBytes => AnswerMegabytes * 1024L * 1024;

    /// <summary>Processor time for files of so many bytes in all, with so many pages that are pictures.</summary>
    internal TimeSpan WorkFor(long bytes, int pictures) =>
        TimeSpan.FromSeconds(Seconds + SecondsPerMegabyte * bytes / (1024.0 * 1024) + SecondsPerPicture * pictures);

    /// <summary>
    /// Time by the clock on the wall: a reading may wait for a busy machine, and for nothing else.
    /// </summary>
    internal TimeSpan PatienceFor(long bytes, int pictures) => 5 * WorkFor(bytes, pictures) + TimeSpan.FromSeconds(30);
}
