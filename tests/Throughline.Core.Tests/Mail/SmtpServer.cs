using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using Throughline.Core.Mail;
using Throughline.Core.Questions;

namespace Throughline.Core.Tests.Mail;

/// <summary>
/// A real SMTP server (Debian's python3-aiosmtpd) on loopback, in a process of its own. A missing one is a failure that
/// says what to install, never a skip.
/// </summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-smtp-").FullName;
    private readonly string _mode;
    private Process? _process;

    /// <param name="mode">"plain", "auth" (plain with a password), "starttls" (with a password), or "tls".</param>
    /// <param name="starts">False leaves it down until <see cref="Start"/>.</param>
    public SmtpServer(string mode, bool starts = true)
    {
        _mode = mode;
        Port = FreePort();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(200)
        );
        File.WriteAllText(Path.Combine(_folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        Fingerprint = Convert.ToHexString(SHA256.HashData(certificate.RawData));
        if (starts)
        {
            Start();
        }
    }

    public int Port { get; }

    /// <summary>SHA-256 of the server's certificate.</summary>
    public string Fingerprint { get; }

    /// <summary>Settings that reach it as it wants to be reached.</summary>
    public MailSettings Settings =>
        new()
        {
            Host = "127.0.0.1",
            Port = Port,
            Security = _mode switch
            {
                "starttls" => MailSecurity.StartTls,
                "tls" => MailSecurity.Tls,
                _ => MailSecurity.None,
            },
            User = _mode is "auth" or "starttls" ? "throughline" : null,
            Password = "right",
            CertificateSha256 = Fingerprint,
            From = "throughline@partnership.example",
            SiteAddress = "https://throughline.example",
            Timeout = TimeSpan.FromMinutes(3),
            MostAttempts = 3,
        };

    public void Start()
    {
        var start = new ProcessStartInfo(
            "/usr/bin/python3",
            [
                Path.Combine(AppContext.BaseDirectory, "smtp_server.py"),
                $"{Port}",
                _folder,
                _mode,
                Path.Combine(_folder, "cert.pem"),
                Path.Combine(_folder, "key.pem"),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        if (_process.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException(
                "The SMTP server of the tests did not start. Type: sudo apt-get install python3-aiosmtpd\n"
                    + _process.StandardError.ReadToEnd()
            );
        }
    }

    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>From now on it takes what it put off before.</summary>
    public void GetWell() => File.WriteAllText(Path.Combine(_folder, "well"), "");

    public List<MimeMessage> Taken() => [.. Directory.GetFiles(_folder, "*.eml").Select(f => MimeMessage.Load(f))];

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
