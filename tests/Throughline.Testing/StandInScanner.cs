using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Throughline.Testing;

/// <summary>Speaks ClamAV's INSTREAM on a port of loopback: finds what holds a word that the test chose.</summary>
public sealed class StandInScanner : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    private bool _ended;

    public StandInScanner(string harmful)
    {
        _listener.Start();
        Harmful = harmful;
        _work = WorkAsync();
    }

    /// <summary>What makes a file harmful.</summary>
    public string Harmful { get; }

    /// <summary>What it says of every file instead; null for its own mind.</summary>
    public string? Says { get; set; }

    /// <summary>Files that it was sent.</summary>
    public int Files { get; private set; }

    public string Address => $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e)
                when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // Whoever asked went away, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
        {
            await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray());
            return;
        }

        using var file = new MemoryStream();
        var head = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(head);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length == 0)
            {
                break;
            }

            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk);
            file.Write(chunk);
        }

        Files++;
        var found = Encoding.Latin1.GetString(file.ToArray()).Contains(Harmful, StringComparison.Ordinal);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes((Says ?? (found ? "stream: Test.Signature FOUND" : "stream: OK")) + "\0")
        );
    }
}
