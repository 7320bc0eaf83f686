using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>What the virus scanner said of the file under a hash. A file without one was not scanned yet.</summary>
[Table("file_scans")]
public sealed class FileScan
{
    /// <summary>The file's name in the evidence store.</summary>
    [Key]
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public ScanState State { get; set; }

    /// <summary>When it was said; null while it waits.</summary>
    public DateTime? ScannedAt { get; set; }

    /// <summary>The scanner's name for what it found.</summary>
    [MaxLength(200)]
    public string? Found { get; set; }

    /// <summary>How often the scanner could not say anything.</summary>
    public int Tries { get; set; }

    /// <summary>It is asked again no earlier.</summary>
    public DateTime NextAt { get; set; }
}
