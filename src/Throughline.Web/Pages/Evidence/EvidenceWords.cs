using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Scanning;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Evidence;

/// <summary>How evidence is said.</summary>
public static class EvidenceWords
{
    private const long Kilobyte = 1024;
    private const long Megabyte = Kilobyte * Kilobyte;

    /// <summary>False where some evidence of an agency's action may be closed to the person, and "nothing" may be untrue.</summary>
    public static bool SeesAll(Person person, Guid? agency) =>
        person.May(Permission.ReadRestrictedEvidence) || person.ActsFor(agency);

    public static string Label(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.File => "File",
            EvidenceKind.Link => "Link",
            EvidenceKind.Reference => "Reference",
        };

    public static string Period(EvidenceVersion version) =>
        version.SpeaksFrom == version.SpeaksTo
            ? Words.Day(version.SpeaksFrom)
            : $"{Words.Day(version.SpeaksFrom)} to {Words.Day(version.SpeaksTo)}";

    public static string Size(long bytes) =>
        bytes < Megabyte ? $"{Math.Max(1, bytes / Kilobyte)} KB" : $"{bytes / Megabyte} MB";

    /// <summary>How far the virus scanner is with a version's file.</summary>
    public static string Scan(EvidenceVersion version, IReadOnlyDictionary<string, FileScan>? scans) =>
        scans is null ? "Not scanned for viruses: no scanner is set up here."
        : scans.GetValueOrDefault(version.Sha256 ?? "") is not { State: not ScanState.Waiting } scan
            ? "Not yet scanned for viruses. Until it is found clean, only whoever added it can download it."
        : scan.State == ScanState.Clean ? $"Scanned for viruses on {Words.Day(scan.ScannedAt!.Value)}: nothing found."
        : $"Set aside: the virus scanner found {scan.Found}. Nobody can download it. Add a clean file as a new version.";

    public static string Check(EvidenceVersion version) =>
        version.VerifiedAt is { } at
            ? $"{version.Verdict.Label()} ({version.VerifiedBy}, {Words.Day(at)}): {version.VerifiedWords}"
            : "Nobody outside the agency has checked it yet.";
}
