namespace Throughline.Documents.Outside;

/// <summary>
/// The programs beside Throughline that help it to read what it does not read itself, and to print. All are optional: where
/// one is missing, a sentence says what to install.
/// </summary>
/// <param name="Office">LibreOffice's <c>soffice</c>, for old and OpenDocument files; null where it is missing.</param>
/// <param name="Recognition"><c>tesseract</c>, which reads words out of pictures; null where it is missing.</param>
/// <param name="Painter">Poppler's <c>pdftoppm</c>, which makes pictures of pages; null where it is missing.</param>
/// <param name="Browser">Chromium, Chrome or Edge, which prints papers as PDF; null where none is.</param>
public sealed record OutsidePrograms(string? Office, string? Recognition, string? Painter, string? Browser)
{
    /// <summary>What to do about an old file where LibreOffice is missing.</summary>
    internal const string HowToGetOffice =
        "Ask whoever runs Throughline to install LibreOffice (on Debian: apt-get install libreoffice-writer-nogui "
        + "libreoffice-calc-nogui), which it uses to read such files";

    /// <summary>What to do about pictures of pages where they cannot be read.</summary>
    internal const string HowToGetRecognition =
        "Ask whoever runs Throughline to install text recognition (on Debian: apt-get install tesseract-ocr "
        + "tesseract-ocr-eng poppler-utils), or run it yourself";

    /// <summary>Why there is no PDF where nothing prints one.</summary>
    public const string HowToGetPdf =
        "There is no PDF, as no browser that prints is installed beside Throughline. Ask whoever runs it to install Chromium "
        + "(on Debian: apt-get install chromium).";

    private static readonly Lazy<OutsidePrograms> Once = new(Look);

    /// <summary>Those of this machine, looked for once.</summary>
    public static OutsidePrograms Here => Once.Value;

    /// <summary>None, as on a machine where nothing was installed.</summary>
    public static OutsidePrograms None { get; } = new(null, null, null, null);

    /// <summary>True where pages that are pictures can be read.</summary>
    public bool CanRecognise => Recognition is not null && Painter is not null;

    private static OutsidePrograms Look() =>
        new(
            Find("soffice", "LibreOffice/program", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
            Find("tesseract", "Tesseract-OCR", "/opt/homebrew/bin/tesseract"),
            Find("pdftoppm", "poppler/Library/bin", "/opt/homebrew/bin/pdftoppm"),
            Find("chromium", "Chromium/Application", "/Applications/Chromium.app/Contents/MacOS/Chromium")
                ?? Find("chromium-browser", "Chromium/Application", "")
                ?? Find(
                    "google-chrome",
                    "Google/Chrome/Application",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
                )
                ?? Find("chrome", "Google/Chrome/Application", "")
                ?? Find(
                    "msedge",
                    "../Program Files (x86)/Microsoft/Edge/Application",
                    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
                )
        );

    /// <summary>On the path, or where its installer puts it.</summary>
    private static string? Find(string name, string windowsFolder, string onMac)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), windowsFolder))
            .Select(folder => Path.Combine(folder, file))
            .Append(onMac)
            .FirstOrDefault(File.Exists);
    }
}
