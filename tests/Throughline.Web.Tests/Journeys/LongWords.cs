using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Web.Tests.Journeys;

/// <summary>Words that no page can break by itself, wherever people write.</summary>
internal static class LongWords
{
    /// <summary>
    /// What reaches over the window's edge, by its element: a box that scrolls by itself may hold something wider, and
    /// what only a reader hears takes no room.
    /// </summary>
    public const string Look = """
        () => {
          const edge = document.documentElement.clientWidth
          const scrolls = e => { for (let p = e; p && p !== document.body; p = p.parentElement) { const o = getComputedStyle(p).overflowX; if (o === 'auto' || o === 'scroll') return true } return false }
          const unseen = e => { for (let p = e; p; p = p.parentElement) { const s = getComputedStyle(p); if (s.position === 'absolute' && p.offsetWidth <= 1) return true } return false }
          const wide = [...document.querySelectorAll('body *')].filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().right > edge + 1 && !scrolls(e) && !unseen(e) && !e.closest('svg') && e.tagName !== 'OPTION' && e.tagName !== 'OPTGROUP')
          const found = wide.slice(0, 3).map(e => `${e.tagName.toLowerCase()}.${e.className} reaches to ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 60)}`)
          if (document.documentElement.scrollWidth > edge) found.push(`scrolls sideways by ${document.documentElement.scrollWidth - edge} px`)
          return found
        }
        """;

    private const string Word =
        "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandssitzung";
    private const string Address =
        "https://plans.example.gov.uk/committees/2027/03/safeguarding/appendix-one/a-very-long-address-that-nobody-broke";

    private static readonly HashSet<string> Written = new(
        (
            "Title Text Name Why Words Question Answer Description Constraint Lead Owner Outcome Update PreviousUpdate Target "
            + "FirstTarget RatingWords Rating Cost Agreed Priority EvidenceOfCompletion Resources SuccessMeasure Score UpdateScore "
            + "Direction Committee MeetingDate Item Section Number AgencyAsWritten Shows Reason WithdrawnWhy CreatedBy ChangedBy "
            + "ChildrensVoice ImpactWords ImpactConfirmedBy DecidedBy DecisionWhy Meaning PaperDayFrom SourceWhere PlaceWords Settled "
            + "Subject FileName Unit ToTarget FromTarget Comment ClosedWithoutWhy Response Note"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Puts them before what stands in every column of words.</summary>
    /// <returns>How many columns were written.</returns>
    public static Task<int> WriteEverywhereAsync(Site site) =>
        site.InDatabaseAsync(async db =>
        {
            var columns = db
                .Model.GetEntityTypes()
                .Where(t =>
                    !t.IsMappedToJson() && t.ClrType.Name is not ("Snapshot" or "SnapshotCount" or "AuditEvent")
                )
                .SelectMany(t =>
                    t.GetProperties()
                        .Where(p => p.ClrType == typeof(string) && Written.Contains(p.Name))
                        .Select(p => (Table: t.GetTableName()!, Column: p.GetColumnName()))
                )
                .Distinct()
                .ToList();
            foreach (var (table, column) in columns)
            {
                var sql =
                    $"UPDATE \"{table}\" SET \"{column}\" = '{Word} {Address} ' || \"{column}\" WHERE \"{column}\" IS NOT NULL";
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            return columns.Count;
        });
}
