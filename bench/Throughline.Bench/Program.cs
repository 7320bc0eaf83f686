using System.Globalization;
using Throughline.Bench;

// Reading packs at today's size and at 10 and 100 times it, beside pdftotext and pdfminer in the same run: `bench/run`.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["sheets"])
{
    Console.WriteLine(
        $"{Environment.ProcessorCount} cores, .NET {Environment.Version}: a plan's spreadsheet, written, and read "
            + $"and compared, warm"
    );
    foreach (var rows in new[] { 30, 300, 3000 })
    {
        var sheet = Sheets.Of(rows);
        var bytes = Sheets.Write(sheet);
        Console.WriteLine(
            $"  {rows, 5} rows  {bytes.Length / 1024, 5} kB  out {Clock.Median(() => Sheets.Write(sheet), 9), 7:F1} "
                + $"ms  back {Clock.Median(() => Sheets.Read(bytes, sheet), 9), 7:F1} ms  (processor: out "
                + $"{Clock.Processor(() => Sheets.Write(sheet), 9), 6:F1} ms, back "
                + $"{Clock.Processor(() => Sheets.Read(bytes, sheet), 9), 6:F1} ms)"
        );
    }

    return;
}

if (args is ["scrutiny", var at])
{
    Scrutiny.Run(Packs.Find(at));
    return;
}

if (args is ["verify", var server])
{
    await Verifying.RunAsync(server);
    return;
}

if (args is ["packs", .. var from])
{
    AgendaPacks.Run(Packs.Find(from is [var folderOfPacks] ? folderOfPacks : ""));
    return;
}

if (args is ["child", .. var among])
{
    InAChild.Run(Packs.Find(among is [var given] ? given : ""));
    return;
}

var packs = Packs.Find(args.Length > 0 ? args[0] : "");
Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {packs.Origin}");

Console.WriteLine("\nText, document and plans, one process, warm");
foreach (var times in new[] { 1, 10, 100 })
{
    var bytes = Packs.Repeat(packs.Text, times);
    var took = Clock.Median(() => Reader.Read("pack.txt", bytes), times == 100 ? 3 : 15);
    var copy = Clock.Median(() => Packs.Decode(bytes), times == 100 ? 3 : 15);
    Console.WriteLine(
        $"  x{times, -4} {bytes.Length / 1024, 7} kB  {took, 8:F1} ms  {took / copy, 6:F0} times decoding "
            + $"the bytes alone"
    );
}

Console.WriteLine("\nWord and Excel, document and plans, warm");
foreach (var (name, bytes) in packs.Office)
{
    Console.WriteLine(
        $"  {Path.GetExtension(name), -5} {bytes.Length / 1024, 7} kB  "
            + $"{Clock.Median(() => Reader.Read(name, bytes), 9), 8:F1} ms"
    );
}

InAChild.Run(packs);

Console.WriteLine("\nPDF, document and plans, warm, beside pdftotext -layout and pdfminer on the same file");
Console.WriteLine("  pages      ours   pages/s  ms/page   PdfPig  pdftotext  ours/pdftotext   pdfminer  ours/pdfminer");
var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
foreach (var pages in new[] { 10, packs.Pages, 300, 1000, 2000 })
{
    var path = Path.Combine(folder, $"{pages}.pdf");
    File.WriteAllBytes(path, packs.OfPages(pages));
    var bytes = File.ReadAllBytes(path);
    var rounds = pages > 500 ? 3 : 7;
    var ours = Clock.Median(() => Reader.Read("pack.pdf", bytes), rounds);
    var pig = Clock.Median(() => Packs.LettersOnly(bytes), rounds);
    var pdftotext = Clock.Median(
        () => Clock.Run("pdftotext", "-layout", path, Path.Combine(folder, "out.txt")),
        rounds
    );
    var pdfminer =
        pages <= 120 ? Clock.Once(() => Clock.Run("pdf2txt", "-o", Path.Combine(folder, "out2.txt"), path)) : 0;
    Console.WriteLine(
        $"  {pages, 5}  {ours, 8:F0}  {pages * 1000 / ours, 8:F0}  {ours / pages, 7:F2}  {pig, 7:F0}  "
            + $"{pdftotext, 9:F0}  {ours / pdftotext, 14:F2}  "
            + $"{(pdfminer > 0 ? $"{pdfminer, 9:F0}  {ours / pdfminer, 13:F3}" : "        -              -")}"
    );
}

if (args.Length > 1)
{
    Console.WriteLine("\nThe command, cold, built ahead of time");
    var pack = Path.Combine(folder, $"{packs.Pages}.pdf");
    var cold = Clock.Median(() => Clock.Run(args[1], "read", pack), 7);
    Console.WriteLine(
        $"  {packs.Pages} pages  {cold:F0} ms, "
            + $"{cold / Clock.Median(() => Clock.Run("pdftotext", "-layout", pack, Path.Combine(folder, "out.txt")), 7):F1} times pdftotext"
    );
    Console.WriteLine("Most memory held (VmHWM)");
    foreach (var pages in new[] { packs.Pages, 1000, 2000 })
    {
        Console.WriteLine(
            $"  {pages, 5} pages  "
                + $"{Clock.PeakMegabytes(args[1], "read", Path.Combine(folder, $"{pages}.pdf"), "--json"), 5} MB"
        );
    }
}

Directory.Delete(folder, recursive: true);
