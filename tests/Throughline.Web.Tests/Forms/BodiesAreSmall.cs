using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Forms;

/// <summary>
/// A megabyte is enough for words; more is taken only where files are sent, from whom may send them, and nobody else's
/// bytes are read or lie on a disk.
/// </summary>
[Trait("needs", "server")]
public sealed class BodiesAreSmall
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Words_of_more_than_a_megabyte_are_refused_in_words_and_files_are_taken_from_whom_may()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var token = await site.TokenAsync();
        using var words = await site.Client.PostAsync(
            "/reviews/new",
            new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("summary", new string('x', 2 * Megabyte)),
            ])
        );
        words.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await words.Content.ReadAsStringAsync()).ShouldContain("What you sent is too large");

        var paper = Encoding.UTF8.GetBytes("A page of minutes.\n" + new string('x', 3 * Megabyte));
        using var taken = await site.UploadAsync(("minutes.txt", paper));
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());
    }

    /// <summary>Where, who, and how the answer begins.</summary>
    public static TheoryData<string, string?, string> Strangers =>
        new()
        {
            { "/intake/upload", null, "HTTP/1.1 302" },
            { "/intake/upload", nameof(Role.Reader), "HTTP/1.1 403" },
            { "/evidence/of/{action}?handler=Add", null, "HTTP/1.1 302" },
            { "/evidence/of/{action}?handler=Add", nameof(Role.AgencyLead), "HTTP/1.1 40" },
            { "/spreadsheets/mine", nameof(Role.Reader), "HTTP/1.1 403" },
            { "/sign-in?handler=Password", null, "HTTP/1.1 413" },
            { "/reviews/new", nameof(Role.Coordinator), "HTTP/1.1 413" },
            { "/api/v1/actions/{action}/updates", null, "HTTP/1.1 302" },
            { "/mail/unsubscribe/none", null, "HTTP/1.1 4" },
        };

    [Theory, MemberData(nameof(Strangers))]
    public async Task Who_may_not_is_answered_before_the_body_is_read(string path, string? role, string begins)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var action = await SeedAsync(site);
        var visitor = role is null
            ? site.AsNobody()
            : await site.AsAsync(
                Enum.Parse<Role>(role),
                role == nameof(Role.AgencyLead)
                    ? await site.InDatabaseAsync(db =>
                        db.Set<Agency>().Where(a => a.Name == "Other").Select(a => a.Id).SingleAsync()
                    )
                    : null
            );

        // Says that four gigabytes come, and sends two megabytes of them.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"POST {path.Replace("{action}", $"{action}", StringComparison.Ordinal)} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nCookie: {visitor.Cookies.GetCookieHeader(site.Address)}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 4294967296\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                )
            )
        );
        var answer = ReadAsync(stream);
        try
        {
            for (var i = 0; i < 2 * 16 && !answer.IsCompleted; i++)
            {
                await stream.WriteAsync(new byte[Megabyte / 16]);
            }
        }
        catch (IOException)
        {
            // It was closed on us, which is an answer.
        }

        (await answer.WaitAsync(TimeSpan.FromMinutes(1))).ShouldStartWith(begins);
        OnDisk().ShouldBeEmpty();
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new byte[64];
        var read = await stream.ReadAsync(bytes);
        return Encoding.ASCII.GetString(bytes, 0, read);
    }

    private static async Task<Guid> SeedAsync(Site site)
    {
        var seeded = await Updates.TwoActions.SeedAsync(site);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Agency { Name = "Other" });
            return db.SaveChangesAsync();
        });
        return seeded.Overdue;
    }

    /// <summary>Bodies that the server keeps on the disk while they come, of a megabyte or more.</summary>
    private static List<string> OnDisk() =>
        [
            .. new DirectoryInfo("/proc/self/fd")
                .GetFiles()
                .Select(f => f.LinkTarget ?? "")
                .Where(t => t.Contains("ASPNETCORE_", StringComparison.Ordinal)),
        ];
}
