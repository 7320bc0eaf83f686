using System.Diagnostics;

namespace Throughline.Documents.Outside;

/// <summary>
/// One run of a program beside Throughline, in a folder of its own that is deleted afterwards: it gets files there, leaves
/// files there, and nothing of it reaches anybody else.
/// </summary>
/// <remarks>Memory and processor time are held by whoever holds the reading process; this holds the clock.</remarks>
internal sealed class OutsideRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("throughline-");

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A program that is just ending may still write; the folder lies in one that the parent deletes.
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>False when it could not be started, failed, or took longer than it may.</returns>
    public bool Run(string program, IEnumerable<string> arguments, TimeSpan patience, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = Process.Start(Start(program, arguments));
        if (process is null)
        {
            return false;
        }

        using var stop = cancel.Register(() => End(process));
        process.StandardInput.Close();
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExit(patience);
        End(process);
        cancel.ThrowIfCancellationRequested();
        return ended && process.ExitCode == 0;
    }

    private ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        // It needs no settings of the person who runs Throughline, and one thread of each is enough.
        (start.Environment["HOME"], start.Environment["OMP_THREAD_LIMIT"]) = (_folder.FullName, "1");
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = _folder.FullName;
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }
}
