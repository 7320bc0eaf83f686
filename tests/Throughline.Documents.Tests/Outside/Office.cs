using System.Diagnostics;

namespace Throughline.Documents.Tests.Outside;

/// <summary>LibreOffice, as a person uses it to save a file as another kind.</summary>
internal static class Office
{
    public static byte[] SavedAs(byte[] file, string extension, string kind)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-office-").FullName;
        try
        {
            var path = Path.Combine(folder, "paper." + extension);
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo(
                "soffice",
                [
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    kind,
                    "--outdir",
                    folder + "/saved",
                    path,
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("soffice did not start.");
            var said = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var saved = Path.Combine(folder, "saved", "paper." + kind.Split(':')[0]);
            return File.Exists(saved)
                ? File.ReadAllBytes(saved)
                : throw new InvalidOperationException($"LibreOffice saved nothing: {said.Result}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
