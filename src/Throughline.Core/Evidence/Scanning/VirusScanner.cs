using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>Speaks to ClamAV's daemon: a file is sent by INSTREAM (clamd(8)) and never lies where others find it.</summary>
public sealed class VirusScanner(ScannerSettings settings)
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 4096;

    /// <returns>What it found, by its own name; null when it found nothing.</returns>
    /// <exception cref="ScannerAwayException">It is away, did not answer in time, or could not scan the file.</exception>
    public async Task<string?> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            return Meaning(await AskAsync(file, patience.Token));
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new ScannerAwayException("The virus scanner does not answer.", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new ScannerAwayException("The virus scanner took too long.", e);
        }
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        using var socket = await ConnectAsync(cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[4];
        for (var at = 0; at < file.Length; at += ChunkBytes)
        {
            var chunk = file.Slice(at, Math.Min(ChunkBytes, file.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(chunk, cancel);
        }

        await stream.WriteAsync(new byte[4], cancel);
        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, read).Split('\0')[0].Trim();
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        const string Unix = "unix:";
        var local = settings.Address!.StartsWith(Unix, StringComparison.Ordinal);
        var socket = local
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (local)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(settings.Address[Unix.Length..]), cancel);
            }
            else
            {
                var at = new Uri(settings.Address);
                await socket.ConnectAsync(at.Host, at.Port, cancel);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>"stream: OK", "stream: NAME FOUND", or anything else, which is no answer about the file.</summary>
    private static string? Meaning(string answer)
    {
        const string About = "stream: ",
            Found = " FOUND";
        return answer == "stream: OK" ? null
            : answer.StartsWith(About, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal)
                ? answer[About.Length..^Found.Length]
            : throw new ScannerAwayException("The virus scanner could not scan the file.");
    }
}
