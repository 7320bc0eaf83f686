using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>What the virus scanner said of the file under a hash. A file without one was not scanned yet.</summary>
[Table("file_scans")]
public sealed class FileScan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The file's name in the evidence store.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public ScanState State { get; set; }

    /// <summary>When it was said; null while it waits.</summary>
    public DateTime? ScannedAt { get; set; }

    /// <summary>The scanner's name for what it found.</summary>
    [MaxLength(200)]
    public string? Found { get; set; }

    /// <summary>How often the scanner could not say anything.</summary>
    [NotKept("it counts how often the scanner was away")]
    public int Tries { get; set; }

    /// <summary>It is asked again no earlier.</summary>
    [NotKept("it says only when the scanner is asked again")]
    public DateTime NextAt { get; set; }
}
