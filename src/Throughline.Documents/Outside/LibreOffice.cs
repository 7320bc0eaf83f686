using System.Security;

namespace Throughline.Documents.Outside;

/// <summary>
/// Turns older files into ones that are read, by LibreOffice without a window: a profile of its own for each file, no
/// macros, no links followed, no way into a network.
/// </summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Names of LibreOffice's own settings. Links: Writer calls "never" 0, Calc calls it 1. A proxy that nobody answers
    /// keeps every other way out closed.
    /// </summary>
    private static readonly (string Group, string Name, string Value)[] Settings =
    [
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
        ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
        ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        ("/org.openoffice.Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
        ("/org.openoffice.Inet/Settings", "ooInetFTPProxyPort", "9"),
        ("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
    ];

    /// <returns>A DOCX or XLSX, as <see cref="OlderKinds.Becomes"/> says.</returns>
    /// <exception cref="UnreadableDocumentException">It could not be turned.</exception>
    public static byte[] Turn(string office, OlderKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        using var run = new OutsideRun();
        var given = run["paper" + kind.Extension()];
        var (wanted, filter) =
            kind.Becomes() == FileFormat.Docx ? ("docx", "MS Word 2007 XML") : ("xlsx", "Calc MS Excel 2007 XML");
        Prepare(run, given, bytes);
        var done = run.Run(office, Turning(run, given, $"{wanted}:{filter}"), Patience, cancel);
        var turned = run[$"turned/paper.{wanted}"];
        return done && File.Exists(turned)
            ? File.ReadAllBytes(turned)
            : throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                $"This is {kind.Name()}, and LibreOffice could not open it: it may be damaged, or protected with a password. "
                    + $"Open it, save it as .{wanted} without a password, and upload that."
            );
    }

    private static void Prepare(OutsideRun run, string given, ReadOnlyMemory<byte> bytes)
    {
        Directory.CreateDirectory(run["profile/user"]);
        Directory.CreateDirectory(run["turned"]);
        File.WriteAllText(run["profile/user/registrymodifications.xcu"], Profile());
        File.WriteAllBytes(given, bytes.ToArray());
    }

    private static string[] Turning(OutsideRun run, string given, string kind) =>
        [
            $"-env:UserInstallation={new Uri(run["profile"]).AbsoluteUri}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--convert-to",
            kind,
            "--outdir",
            run["turned"],
            given,
        ];

    private static string Profile() =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
        + string.Concat(
            Settings.Select(s =>
                $"<item oor:path=\"{s.Group}\"><prop oor:name=\"{s.Name}\" oor:op=\"fuse\">"
                + $"<value>{SecurityElement.Escape(s.Value)}</value></prop></item>"
            )
        )
        + "</oor:items>";
}
