using System.Diagnostics;
using System.Globalization;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// The only folder that a reading process writes to. It is made by the parent, which deletes it however the child ended,
/// so that no part of a paper stays behind.
/// </summary>
internal sealed class ReaderFolder : IDisposable
{
    private const string Name = "throughline-reader-";
    private static readonly Lazy<bool> Swept = new(Sweep);
    private readonly DirectoryInfo _folder;

    public ReaderFolder()
    {
        _ = Swept.Value;
        _folder = Directory.CreateTempSubdirectory(
            string.Create(CultureInfo.InvariantCulture, $"{Name}{Environment.ProcessId}-")
        );
    }

    /// <summary>Makes it the place of temporary files of a process that is about to start.</summary>
    public void GiveTo(ProcessStartInfo start) =>
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = _folder.FullName;

    public void Dispose() => Delete(_folder);

    /// <summary>Deletes what nodes left that were killed.</summary>
    private static bool Sweep()
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Name + "*"))
        {
            var owner = folder.Name[Name.Length..].Split('-')[0];
            if (int.TryParse(owner, CultureInfo.InvariantCulture, out var id) && !Lives(id))
            {
                Delete(folder);
            }
        }

        return true;
    }

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that is just ending still holds a file; the next node that starts deletes it.
        }
    }
}
