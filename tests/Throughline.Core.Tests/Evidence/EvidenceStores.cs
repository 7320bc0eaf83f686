using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Evidence;

namespace Throughline.Core.Tests.Evidence;

/// <summary>
/// The folder and the bucket: kept once, given back as they were, and sent as an S3 service wants it.
/// </summary>
public sealed class EvidenceStores
{
    private static readonly byte[] Bytes = "Twenty cases, all with a plan"u8.ToArray();
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    [Fact]
    public async Task A_folder_keeps_bytes_once_under_their_hash_and_leaves_nothing_else_behind()
    {
        var root = Directory.CreateTempSubdirectory("evidence-").FullName;
        var store = new FolderStore(root);
        (await store.GetAsync(Hash, default)).ShouldBeNull();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.PutAsync(Hash, Bytes, default)));
        (await store.GetAsync(Hash, default)).ShouldBe(Bytes);
        Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ShouldBe([Path.Combine(root, Hash[..2], Hash)]);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_half_written_file_from_a_crash_is_written_again()
    {
        var root = Directory.CreateTempSubdirectory("evidence-").FullName;
        Directory.CreateDirectory(Path.Combine(root, Hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(root, Hash[..2], Hash), Bytes[..5]);
        var store = new FolderStore(root);
        await store.PutAsync(Hash, Bytes, default);
        (await store.GetAsync(Hash, default)).ShouldBe(Bytes);
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task What_is_no_hash_names_no_file(string name)
    {
        var store = new FolderStore(Path.GetTempPath());
        await Should.ThrowAsync<ArgumentException>(() => store.PutAsync(name, Bytes, default));
        await Should.ThrowAsync<ArgumentException>(() => store.GetAsync(name, default));
    }

    [Fact]
    public async Task A_bucket_is_sent_the_very_bytes_by_path_signed_and_with_their_hash_once()
    {
        await using var bucket = new FakeBucket();
        using var store = new BucketStore(
            new()
            {
                Bucket = "proof",
                ServiceUrl = bucket.Address,
                Region = "eu-west-2",
                AccessKey = "AKIATEST",
                SecretKey = "secret",
                Prefix = "p/",
            }
        );
        (await store.GetAsync(Hash, default)).ShouldBeNull();
        await store.PutAsync(Hash, Bytes, default);
        await store.PutAsync(Hash, Bytes, default);

        var put = bucket.Requests.Where(r => r.Method == "PUT").ShouldHaveSingleItem();
        put.Path.ShouldBe($"/proof/p/{Hash}");
        put.Body.ShouldBe(Bytes);
        put.Headers["x-amz-content-sha256"].ShouldBe(Hash);
        put.Headers["Authorization"]!.ShouldStartWith("AWS4-HMAC-SHA256 Credential=AKIATEST/");
        put.Headers["Authorization"]!.ShouldContain("/eu-west-2/s3/aws4_request");
        put.Headers.ToString().ShouldNotContain("secret");
        (await store.GetAsync(Hash, default)).ShouldBe(Bytes);
    }

    [Fact]
    public void Where_files_are_kept_is_chosen_by_the_configuration()
    {
        Store(new() { ["Data:Path"] = "/tmp/x/t.db" }).ShouldBeOfType<FolderStore>().Root.ShouldBe("/tmp/x/evidence");
        Store(new() { ["Evidence:Path"] = "/tmp/y" }).ShouldBeOfType<FolderStore>().Root.ShouldBe("/tmp/y");
        Store(
                new()
                {
                    ["Evidence:S3:Bucket"] = "proof",
                    ["Evidence:S3:ServiceUrl"] = "http://127.0.0.1:1",
                    ["Evidence:S3:AccessKey"] = "a",
                    ["Evidence:S3:SecretKey"] = "b",
                }
            )
            .ShouldBeOfType<BucketStore>();
    }

    private static IEvidenceStore Store(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddEvidence(configuration)
            .BuildServiceProvider()
            .GetRequiredService<IEvidenceStore>();
    }
}
