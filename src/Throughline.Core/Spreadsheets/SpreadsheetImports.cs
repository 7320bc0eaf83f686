using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Plans;
using Throughline.Documents;
using Throughline.Documents.Forms;
using Throughline.Domain.Access;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Takes filled spreadsheets in and shows what they would change. Nothing counts until it is ticked: see
/// <see cref="SheetApplication"/>.
/// </summary>
public sealed class SpreadsheetImports(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    SheetQueries sheets,
    SheetSeal seal,
    Readers readers,
    PlanRecordsInSight sight
)
{
    private const string NotOurs =
        "This workbook was not downloaded from here, or its hidden sheet is gone. Download the spreadsheet again, "
        + "copy your words into it, and upload that.";
    private const string TooLarge =
        "The file is larger than 20 MB, far more than the spreadsheet that was downloaded here. Download it again and "
        + "fill that in.";
    private const string OtherPlan =
        "This spreadsheet is of another plan. Upload it on that plan's page, or choose the one that you downloaded "
        + "here.";
    private const string OtherAgency =
        "This spreadsheet is another agency's part of a plan, or of a plan that you may not see. Download your own "
        + "and fill that in.";

    public bool MayUpload => actor.Person.May(Permission.ActForAgencies) || actor.Person.ActsFor(actor.Person.AgencyId);

    /// <exception cref="NotAllowedException">They neither act for an agency nor coordinate.</exception>
    public void MustUpload()
    {
        if (!MayUpload)
        {
            throw new NotAllowedException(
                "Spreadsheets are filled in by the agencies' own people and the coordinator. You can download "
                    + "them to read."
            );
        }
    }

    /// <summary>Keeps a filled sheet and gives the id under which its changes are shown.</summary>
    /// <param name="planId">The plan whose page it was uploaded on; null takes a sheet of any plan.</param>
    /// <exception cref="NotAllowedException">They neither act for an agency nor coordinate.</exception>
    public async Task<SheetUpload> UploadAsync(Guid? planId, string name, Stream content, CancellationToken cancel)
    {
        MustUpload();
        if (await SentBytes.ReadAsync(content, FormReader.Small.MaxFileBytes, cancel) is not { } bytes)
        {
            return new(null, TooLarge);
        }

        FilledWorkbook filled;
        try
        {
            filled = await readers.LookAsync(new ReadFilledSheet(), new(), [bytes], cancel);
        }
        catch (UnreadableDocumentException e)
        {
            return new(null, e.Message);
        }

        return await KeepAsync(planId, name, bytes, filled, cancel);
    }

    private async Task<SheetUpload> KeepAsync(
        Guid? planId,
        string name,
        byte[] bytes,
        FilledWorkbook filled,
        CancellationToken cancel
    )
    {
        if (seal.Open(filled.Seal) is not { } opened || filled.Headers.Count == 0)
        {
            return new(null, NotOurs);
        }

        if (planId is not null && opened.PlanId != planId)
        {
            return new(null, OtherPlan);
        }

        if (await sheets.LoadAsync(opened.PlanId, opened.AgencyId, cancel) is null)
        {
            return new(null, OtherAgency);
        }

        return new(await KeepAsync(opened, name, bytes, cancel), null);
    }

    /// <returns>Null when there is no such import of this person's, or its plan is no longer in sight.</returns>
    public async Task<ImportView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.Set<SpreadsheetImport>()
            .AsNoTracking()
            .Include(i => i.Content)
            .SingleOrDefaultAsync(i => i.Id == id && i.UploadedById == actor.Person.Id, cancel);
        if (import is null || await sheets.LoadAsync(import.PlanId, import.AgencyId, cancel) is not { } now)
        {
            return null;
        }

        var filled = await readers.LookAsync(new ReadFilledSheet(), new(), [import.Content!.Bytes], cancel);
        var opened =
            seal.Open(filled.Seal)
            ?? throw new InvalidOperationException("The key that sealed this spreadsheet is gone.");
        var mine = now with { Rows = [.. now.Rows.Select(r => r with { OfAgency = r.OfAgency && MayChange(r) })] };
        var changes = SheetComparison.Compare(opened, filled, mine, sight.Today);
        return new(import, mine, Permitted(changes), opened.At, Submits);
    }

    /// <summary>The file as it came back, for the person who sent it.</summary>
    public Task<(string Name, byte[] Bytes)?> FileAsync(Guid id, CancellationToken cancel) =>
        FileOfAsync(db.Set<SpreadsheetImport>().Where(i => i.Id == id && i.UploadedById == actor.Person.Id), cancel);

    private static async Task<(string, byte[])?> FileOfAsync(
        IQueryable<SpreadsheetImport> imports,
        CancellationToken cancel
    ) =>
        await imports.AsNoTracking().Include(i => i.Content).SingleOrDefaultAsync(cancel) is { TakenOutIn: null } import
            ? (import.FileName, import.Content!.Bytes)
            : null;

    /// <summary>Puts a filled sheet aside without applying anything.</summary>
    /// <returns>The plan; null when there is no such import of this person's.</returns>
    public async Task<Guid?> PutAsideAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var import = await db.Set<SpreadsheetImport>()
            .SingleOrDefaultAsync(i => i.Id == id && i.UploadedById == actor.Person.Id, cancel);
        if (import is null || import.State != SpreadsheetState.Waiting)
        {
            return import?.PlanId;
        }

        import.State = SpreadsheetState.PutAside;
        writes.Change(import, seenVersion);
        writes.Record(SpreadsheetEvents.PutAside, import, plan: import.PlanId);
        await writes.SaveAsync(cancel);
        return import.PlanId;
    }

    /// <summary>The newest uploads of this person, as far as their plans are in sight.</summary>
    public Task<List<SpreadsheetImport>> MineAsync(Guid? planId, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        return db.Set<SpreadsheetImport>()
            .AsNoTracking()
            .Where(i =>
                i.UploadedById == actor.Person.Id
                && (planId == null || i.PlanId == planId)
                && plans.Any(p => p.Id == i.PlanId)
            )
            .OrderByDescending(i => i.CreatedAt)
            .Take(10)
            .ToListAsync(cancel);
    }

    /// <summary>A contributor's words become drafts, which their lead submits.</summary>
    private bool Submits => actor.Person.LeadsFor(actor.Person.AgencyId) || actor.Person.May(Permission.ActForAgencies);

    private bool MayChange(SheetRow row) =>
        actor.Person.ActsFor(row.AgencyId) || actor.Person.May(Permission.ActForAgencies);

    private SheetChanges Permitted(SheetChanges changes) =>
        Submits
            ? changes
            : changes with
            {
                Changes =
                [
                    .. changes.Changes.Select(c =>
                        c.Field == SheetField.Date
                            ? c with
                            {
                                Problem = c.Problem ?? "Only your agency's lead can ask for a new date.",
                            }
                            : c
                    ),
                ],
            };

    private async Task<Guid> KeepAsync(OpenedSeal opened, string name, byte[] bytes, CancellationToken cancel)
    {
        var import = writes.Add(
            new SpreadsheetImport
            {
                PlanId = opened.PlanId,
                AgencyId = opened.AgencyId,
                UploadedById = actor.Person.Id,
                FileName = SafeName(name),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Size = bytes.Length,
            }
        );
        db.Set<SpreadsheetBytes>().Add(new SpreadsheetBytes { ImportId = import.Id, Bytes = bytes });
        writes.Record(SpreadsheetEvents.Uploaded, import, @new: import.Sha256, plan: import.PlanId);
        await writes.SaveAsync(cancel);
        return import.Id;
    }

    private static string SafeName(string name)
    {
        var clean = new string([
            .. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c)),
        ]).Trim();
        return clean.Length == 0 ? "unnamed"
            : clean.Length > 200 ? clean[^200..]
            : clean;
    }
}
