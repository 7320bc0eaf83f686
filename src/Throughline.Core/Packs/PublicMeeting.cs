namespace Throughline.Core.Packs;

/// <summary>A meeting in a list of the public's.</summary>
public sealed record PublicMeetingRow(Guid Id, string Body, DateOnly Day, string? Time, string? Venue, bool CalledOff);

/// <summary>A municipal year with how many of its meetings are public.</summary>
/// <param name="Begins">The calendar year in which it begins.</param>
public readonly record struct PublicYear(int Begins, int Meetings);

/// <summary>A meeting as the public sees it.</summary>
/// <param name="Agenda">Lines of the agenda as it was published, with their papers; empty while it is being corrected.</param>
/// <param name="Packs">Its published packs, the agenda first.</param>
/// <param name="Notes">What was taken back, and why.</param>
public sealed record PublicMeeting(
    Guid Id,
    Guid BodyId,
    string Body,
    DateOnly Day,
    string? Time,
    string? Venue,
    bool CalledOff,
    IReadOnlyList<PublicLine> Agenda,
    IReadOnlyList<PublicPack> Packs,
    IReadOnlyList<string> Notes
);

/// <summary>A published pack.</summary>
/// <param name="Pages">How many its public version has on paper; 0 where they are not known.</param>
/// <param name="Correcting">True while something in it is public no longer and it is being put right: nothing of it is
/// given.</param>
public sealed record PublicPack(
    Guid Id,
    string Name,
    DateTime PublishedAt,
    string? Changes,
    int Pages,
    bool HasPdf,
    bool Correcting
);

/// <summary>An item of the agenda as it was published.</summary>
/// <param name="Title">With its number: "3. Homes".</param>
/// <param name="IsPublic">False where it is taken in private.</param>
public sealed record PublicLine(Guid? Item, string Title, bool IsPublic, IReadOnlyList<PublicPaper> Papers);

/// <summary>A paper that the public may read.</summary>
/// <param name="Pack">The pack that holds it.</param>
/// <param name="Key">Where in the pack's page it begins.</param>
/// <param name="First">The number of its first page; 0 where pages are not known.</param>
public sealed record PublicPaper(Guid Pack, Guid Key, string Title, int First, int Last)
{
    /// <summary>The agenda's lines of packs, the agenda's own first, each paper at its item.</summary>
    internal static List<PublicLine> AgendaOf(IEnumerable<(Guid Id, List<PackPart> Parts)> packs)
    {
        var all = packs.SelectMany(p => p.Parts.Select(part => (p.Id, Part: part))).ToList();
        return
        [
            .. all.Where(p => p.Part.PaperId is null)
                .DistinctBy(p => p.Part.ItemId)
                .Select(line => new PublicLine(
                    line.Part.ItemId,
                    line.Part.Title,
                    line.Part.IsPublic,
                    [
                        .. all.Where(p =>
                                p.Part is { IsPublic: true, PaperId: not null } && p.Part.ItemId == line.Part.ItemId
                            )
                            .Select(p => new PublicPaper(
                                p.Id,
                                p.Part.PaperId!.Value,
                                p.Part.Title,
                                p.Part.First,
                                p.Part.Last
                            )),
                    ]
                )),
        ];
    }
}
