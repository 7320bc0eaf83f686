using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>A task as the child is told of it; its files follow.</summary>
internal sealed record ReaderJob(string Task, int Files, ReadingLimits Limits, byte[] Request);

/// <summary>Why a file cannot be read.</summary>
internal sealed record ReaderRefusal(UnreadableReason Reason, string Message);

/// <summary>What went wrong in the child: never the words of an exception, which may quote the file.</summary>
internal sealed record ReaderFault(string Type, string Trace);
