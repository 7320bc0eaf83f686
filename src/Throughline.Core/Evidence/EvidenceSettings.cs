namespace Throughline.Core.Evidence;

/// <summary>Where evidence files are kept and how large they may be; the configuration section "Evidence".</summary>
public sealed class EvidenceSettings
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The folder; null for "evidence" beside the database.</summary>
    public string? Path { get; set; }

    /// <summary>A bucket in place of the folder; null keeps files in the folder.</summary>
    public BucketSettings? S3 { get; set; }

    /// <summary>Bytes of one file.</summary>
    public long MaxFileBytes { get; set; } = 25 * Megabyte;

    /// <summary>Bytes that an Office file may unpack to.</summary>
    public long MaxUnpackedBytes { get; set; } = 300 * Megabyte;

    /// <summary>
    /// How many times its size a part of more than a megabyte may unpack to; ordinary documents stay below 30.
    /// </summary>
    public int MaxCompressionRatio { get; set; } = 150;

    /// <summary>Parts of an Office file.</summary>
    public int MaxParts { get; set; } = 10_000;
}

/// <summary>An S3-compatible bucket. Without a key the usual places of AWS credentials are looked at.</summary>
public sealed class BucketSettings
{
    public required string Bucket { get; set; }

    /// <summary>The address of the service, such as "https://s3.example.org"; null for AWS in the region.</summary>
    public string? ServiceUrl { get; set; }
    public string Region { get; set; } = "eu-west-2";
    public string? AccessKey { get; set; }
    public string? SecretKey { get; set; }

    /// <summary>Stands before each file's hash.</summary>
    public string Prefix { get; set; } = "evidence/";

    /// <summary>True to address the bucket by path, as most S3-compatible services want.</summary>
    public bool PathStyle { get; set; } = true;
}
