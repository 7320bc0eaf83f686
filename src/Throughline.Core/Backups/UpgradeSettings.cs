using System.Globalization;
using Microsoft.Extensions.Configuration;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>Where what was there before an upgrade is kept, and how long another's turn is waited for.</summary>
/// <param name="Folder">"Data:Backups"; else the folder "backups" beside the SQLite file.</param>
/// <param name="Kept">"Data:BackupsKept": how many, the newest; 0 writes none.</param>
/// <param name="Patience">"Data:UpgradeWaitSeconds".</param>
public sealed record UpgradeSettings(string Folder, int Kept, TimeSpan Patience)
{
    private const int UsuallyKept = 3;
    private const int UsualPatienceSeconds = 300;

    public static UpgradeSettings Of(IConfiguration settings) =>
        new(
            Path.GetFullPath(
                settings["Data:Backups"] is { Length: > 0 } named
                    ? named
                    : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(DataSetup.SqlitePath(settings)))!, "backups")
            ),
            Math.Max(0, Number(settings["Data:BackupsKept"], UsuallyKept)),
            TimeSpan.FromSeconds(Math.Max(0, Number(settings["Data:UpgradeWaitSeconds"], UsualPatienceSeconds)))
        );

    private static int Number(string? written, int usual) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : usual;
}
