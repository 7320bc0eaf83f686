using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Web.Tests.Meetings;

/// <summary>A document that was read, in which an agenda, minutes, a programme, a log and a membership stand.</summary>
internal static class SeededPapers
{
    public static async Task<Guid> AddAsync(IServiceProvider services, string? body)
    {
        var (db, writes) = (services.GetRequiredService<ThroughlineDb>(), services.GetRequiredService<Writes>());
        var bytes = "Seeded meeting papers"u8.ToArray();
        var document = writes.Add(
            new StoredDocument
            {
                Name = "papers.txt",
                Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
                Size = bytes.Length,
            }
        );
        db.Add(new DocumentContent { DocumentId = document.Id, Bytes = bytes });
        var reading = writes.Add(
            new StoredReading
            {
                DocumentId = document.Id,
                State = ReadingState.Ready,
                PagesRead = 4,
                PagesInAll = 4,
                ResultJson = ReadingStore.Write(
                    new PackReading
                    {
                        Name = document.Name,
                        Format = "text",
                        Pages = 4,
                        Characters = 900,
                        Meetings = Papers(body),
                    }
                ),
            }
        );
        await writes.SaveAsync();
        return reading.Id;
    }

    private static MeetingPapers Papers(string? body) =>
        new()
        {
            Agenda = new(At(1))
            {
                Body = body,
                Date = new(2026, 12, 9),
                Time = "7.00 pm",
                Venue = "Town Hall",
                Items =
                [
                    new("1", "Apologies", At(3)),
                    new("2", "Seeded placements", At(4), Public: false, ExemptParagraph: "1 and 2"),
                    new("3", "Seeded contract", At(5), Public: false),
                ],
            },
            Minutes =
            [
                new(At(20))
                {
                    Body = body,
                    Date = new(2026, 6, 9),
                    Start = "2.00 pm",
                    Present = [new("Ada Wren", "Chair", At(21))],
                    Items =
                    [
                        new("1", "Night cover", At(23))
                        {
                            Resolved = [new("That cover be doubled.", At(24))],
                            Promises =
                            [
                                new("Tom Hale", "send the rota round", "all members", "30 June 2026", true, At(25)),
                                new("Ruth Penn", "look at nurses", null, null, false, At(26)),
                            ],
                        },
                    ],
                },
            ],
            WorkProgrammes =
            [
                new(At(30))
                {
                    Body = body,
                    Year = "2026/27",
                    Topics =
                    [
                        new("Homes that close", At(31))
                        {
                            Meeting = new(2027, 1, 20),
                            Lead = "Ines Carrow",
                            RequestedBy = "Cllr Wren",
                        },
                        new("Foster carers", At(32)),
                    ],
                },
            ],
            ActionLogs =
            [
                new(At(40))
                {
                    Body = body,
                    Actions =
                    [
                        new("Write to all schools", At(41))
                        {
                            Meeting = new(2026, 3, 10),
                            Owner = "Ruth Penn",
                            Due = "31 March 2026",
                            Status = "Complete",
                            Response = "The letter went out.",
                        },
                        new("Bring a paper on cover", At(42)) { Owner = "Tom Hale", Due = "the next meeting" },
                    ],
                },
            ],
            Memberships =
            [
                new(At(50))
                {
                    Body = body,
                    Members =
                    [
                        new("Cllr Ada Wren", "Chair", "Labour", "Yes", At(51)),
                        new("Vacancy", "Parent governor, co-opted", null, "education only", At(52)),
                    ],
                },
            ],
        };

    private static SourcePlace At(int line) => new(1, line);
}
