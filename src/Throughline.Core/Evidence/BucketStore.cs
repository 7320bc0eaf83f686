using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Throughline.Core.Evidence;

/// <summary>An S3-compatible bucket.</summary>
public sealed class BucketStore : IEvidenceStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly BucketSettings _settings;

    public BucketStore(BucketSettings settings)
    {
        _settings = settings;
        var config = new AmazonS3Config
        {
            ForcePathStyle = settings.PathStyle,

            // Checksums in trailers are AWS's own; other services refuse them. The bytes are checked by their hash
            // here.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (string.IsNullOrWhiteSpace(settings.ServiceUrl))
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }
        else
        {
            (config.ServiceURL, config.AuthenticationRegion) = (settings.ServiceUrl, settings.Region);
        }

        _client = string.IsNullOrWhiteSpace(settings.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }

    public async Task PutAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (await LengthAsync(sha256, cancel) == bytes.Length)
        {
            return;
        }

        await using var content = new MemoryStream(bytes.ToArray(), writable: false);
        await _client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = _settings.Bucket,
                Key = KeyOf(sha256),
                InputStream = content,
                ContentType = "application/octet-stream",
                UseChunkEncoding = false,
                AutoCloseStream = false,
            },
            cancel
        );
    }

    public async Task<byte[]?> GetAsync(string sha256, CancellationToken cancel)
    {
        try
        {
            using var response = await _client.GetObjectAsync(_settings.Bucket, KeyOf(sha256), cancel);
            using var bytes = new MemoryStream();
            await response.ResponseStream.CopyToAsync(bytes, cancel);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <remarks>A bucket that keeps versions keeps this one too, until its own rules let it go.</remarks>
    public Task RemoveAsync(string sha256, CancellationToken cancel) =>
        _client.DeleteObjectAsync(_settings.Bucket, KeyOf(sha256), cancel);

    public void Dispose() => _client.Dispose();

    private async Task<long?> LengthAsync(string sha256, CancellationToken cancel)
    {
        try
        {
            return (await _client.GetObjectMetadataAsync(_settings.Bucket, KeyOf(sha256), cancel)).ContentLength;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private string KeyOf(string sha256) => _settings.Prefix + StoredName.Of(sha256);
}
