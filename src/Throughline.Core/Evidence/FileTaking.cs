using Throughline.Core.Documents.Processes;
using Throughline.Documents;

namespace Throughline.Core.Evidence;

/// <summary>
/// Takes in a file that somebody uploads as evidence: no more of it than the limit, its name and kind looked at here, its
/// content in a process of its own.
/// </summary>
public sealed class FileTaking(EvidenceSettings settings, FileCheck check, Readers readers)
{
    /// <param name="name">As the browser gave it; only its last part is kept.</param>
    /// <exception cref="FileRefusedException">It is not taken; the message says why and what to do.</exception>
    public async Task<EvidenceFile> ReadAsync(string? name, Stream content, CancellationToken cancel)
    {
        var file = check.Named(name, await check.ReadAsync(content, cancel));
        try
        {
            var found = await readers.LookAsync(
                new InspectFile(),
                new(file.Name, settings.MaxUnpackedBytes, settings.MaxCompressionRatio, settings.MaxParts),
                [file.Bytes.ToArray()],
                cancel
            );
            return found.Refusal is { } refusal ? throw new FileRefusedException(refusal) : file;
        }
        catch (UnreadableDocumentException e)
        {
            throw new FileRefusedException(e.Message, e);
        }
        catch (ReaderFaultException e)
        {
            throw new FileRefusedException(
                "The file is built in a way that cannot be looked into. Open it, print or save it as a new PDF, and upload "
                    + "that.",
                e
            );
        }
    }
}
