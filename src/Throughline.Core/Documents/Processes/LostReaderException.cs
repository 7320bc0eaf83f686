namespace Throughline.Core.Documents.Processes;

/// <summary>How a reading process was lost.</summary>
public enum Loss
{
    /// <summary>It ended by itself, as by a stack that overflowed.</summary>
    Died,

    /// <summary>It was ended because it took more memory than it may.</summary>
    Memory,

    /// <summary>It was ended because it took more time than it may.</summary>
    Time,

    /// <summary>It answered with more than it may, or with what is no answer.</summary>
    Answer,
}

/// <summary>The process that read a file was lost; the file may be to blame, or a busy machine.</summary>
public sealed class LostReaderException : Exception
{
    public LostReaderException(Loss loss)
        : base($"The process that read the file was lost: {loss}.") => Loss = loss;

    public LostReaderException() { }

    public LostReaderException(string message)
        : base(message) { }

    public LostReaderException(string message, Exception innerException)
        : base(message, innerException) { }

    public Loss Loss { get; }

    /// <summary>What whoever uploaded the file is told, once it was tried enough.</summary>
    public string Sentence =>
        Loss switch
        {
            Loss.Memory =>
                "The file unfolds to far more than a paper holds, and was not read. Open it, print or save it "
                    + "as a new PDF or DOCX, and upload that.",
            Loss.Time =>
                "The file takes longer to read than any paper should, and was given up. Open it, print or save "
                    + "it as a new PDF or DOCX, or upload only the part that holds the plan.",
            Loss.Died or Loss.Answer =>
                "The file is built in a way that cannot be read. Open it, print or save it as a "
                    + "new PDF or DOCX, and upload that.",
        };
}

/// <summary>A fault of the program while it read a file; it carries the fault's type and place, never its words.</summary>
public sealed class ReaderFaultException : Exception
{
    internal ReaderFaultException(ReaderFault fault)
        : base($"A reader failed with {fault.Type}.") => Trace = fault.Trace;

    public ReaderFaultException() { }

    public ReaderFaultException(string message)
        : base(message) { }

    public ReaderFaultException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Where it happened in the child.</summary>
    public string Trace { get; } = "";
}
