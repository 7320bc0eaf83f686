using Throughline.Core.Data;

namespace Throughline.Core.Evidence;

/// <summary>A folder of this computer, or one that all web nodes share.</summary>
/// <param name="root">Made when it is missing.</param>
public sealed class FolderStore(string root) : IEvidenceStore
{
    /// <summary>Where the files are, for a backup.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>
    /// Written beside its place and flushed to the disk, then given its name in one step: whoever dies on the way
    /// leaves no half file under a hash.
    /// </summary>
    public async Task PutAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var place = PlaceOf(sha256);
        if (File.Exists(place) && new FileInfo(place).Length == bytes.Length)
        {
            return;
        }

        PrivateFiles.Folder(Path.GetDirectoryName(place)!);
        var coming = $"{place}.{Guid.NewGuid():N}.coming";
        try
        {
            await using (var file = PrivateFiles.New(coming))
            {
                await file.WriteAsync(bytes, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(coming, place, overwrite: true);
        }
        finally
        {
            File.Delete(coming);
        }
    }

    public async Task<byte[]?> GetAsync(string sha256, CancellationToken cancel)
    {
        var place = PlaceOf(sha256);
        return File.Exists(place) ? await File.ReadAllBytesAsync(place, cancel) : null;
    }

    public Task RemoveAsync(string sha256, CancellationToken cancel)
    {
        var place = PlaceOf(sha256);
        if (File.Exists(place))
        {
            File.Delete(place);
        }

        return Task.CompletedTask;
    }

    /// <summary>Two digits make a folder, so that none holds too many files.</summary>
    private string PlaceOf(string sha256) => Path.Combine(Root, StoredName.Of(sha256)[..2], sha256);
}
