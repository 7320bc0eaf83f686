using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Throughline.Web.Tests.Shell;

/// <summary>
/// A mail server (RFC 5321) on loopback that takes nothing, and quotes in every refusal whom the mail was for, as real ones do.
/// </summary>
internal sealed class QuotingMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _refused;

    public QuotingMailServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many mails it has refused.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>What it says to a recipient: "550 5.1.1", or a line that is no answer at all.</summary>
    public string Answer { get; set; } = "550 5.1.1";

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.ASCII, 1024, leaveOpen: true) { AutoFlush = true };
        try
        {
            await writer.WriteAsync("220 mail.example\r\n");
            while (await reader.ReadLineAsync() is { } line)
            {
                var refuses = line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase);
                await writer.WriteAsync(refuses ? $"{Answer} {line[8..]}: no such person\r\n" : "250 so be it\r\n");
                if (refuses)
                {
                    Interlocked.Increment(ref _refused);
                }
            }
        }
        catch (IOException)
        {
            // The other side went.
        }
    }
}
