using System.Globalization;
using Throughline.Core.Audit;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Audit;

/// <summary>Addresses of histories and of the audit.</summary>
public static class AuditLinks
{
    public static string History(HistoryKind kind, Guid id, long? before = null) =>
        Address.With(
            $"/history/{HistoryKinds.Segment(kind)}/{id}",
            ("before", before?.ToString(CultureInfo.InvariantCulture))
        );

    /// <param name="filter">Its words sealed, as an address may hold them.</param>
    public static string Audit(AuditFilter? filter = null, long? before = null) =>
        Address.With("/audit", [.. Query(filter ?? new()), ("before", before?.ToString(CultureInfo.InvariantCulture))]);

    /// <inheritdoc cref="Audit"/>
    public static string AuditFile(string format, AuditFilter filter) =>
        Address.With($"/audit/file/{format}", Query(filter));

    private static (string Name, string? Value)[] Query(AuditFilter filter) =>
        [
            ("account", filter.Account?.ToString()),
            ("plan", filter.Plan?.ToString()),
            ("from", Iso(filter.From)),
            ("to", Iso(filter.To)),
            ("words", Address.NotEmpty(filter.Words)),
        ];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
