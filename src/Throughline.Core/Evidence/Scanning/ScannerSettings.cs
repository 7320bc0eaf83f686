using Microsoft.Extensions.Configuration;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>
/// The virus scanner that looks at evidence files; the configuration section "Scanner". Without an address there is none.
/// </summary>
public sealed record ScannerSettings
{
    /// <summary>Where ClamAV's daemon listens: "tcp://127.0.0.1:3310", or "unix:/run/clamav/clamd.ctl".</summary>
    public string? Address { get; init; }

    /// <summary>How long one file may take.</summary>
    public int TimeoutSeconds { get; init; } = 120;

    public bool IsSet => !string.IsNullOrWhiteSpace(Address);

    /// <exception cref="InvalidOperationException">The address is none that can be spoken to.</exception>
    public static ScannerSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Scanner").Get<ScannerSettings>() ?? new();
        var sound =
            !settings.IsSet
            || settings.Address!.StartsWith("unix:/", StringComparison.Ordinal)
            || (Uri.TryCreate(settings.Address, UriKind.Absolute, out var at) && at is { Scheme: "tcp", Port: > 0 });
        return sound && settings.TimeoutSeconds > 0
            ? settings
            : throw new InvalidOperationException(
                "The setting Scanner:Address is no address of a virus scanner. Write it as tcp://127.0.0.1:3310 or "
                    + "unix:/run/clamav/clamd.ctl."
            );
    }
}
