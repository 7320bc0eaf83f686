using System.Security.Cryptography;
using Throughline.Core.Documents;

namespace Throughline.Core.Evidence;

/// <summary>
/// Takes a file as evidence only when it is of a kind that people read and that nothing in it runs, by its content and
/// not only by its name.
/// </summary>
public sealed class FileCheck(EvidenceSettings settings)
{
    private const long Megabyte = 1024 * 1024;
    private const int LongestName = 200;

    /// <summary>Reads no more than the limit.</summary>
    /// <exception cref="FileRefusedException">There is more.</exception>
    public async Task<byte[]> ReadAsync(Stream content, CancellationToken cancel) =>
        await SentBytes.ReadAsync(content, settings.MaxFileBytes, cancel)
        ?? throw new FileRefusedException(
            $"The file is larger than {settings.MaxFileBytes / Megabyte} MB. Upload the part that shows it, "
                + $"or give a link to the whole."
        );

    /// <summary>Names a file safely, and looks at its name and size, and at nothing within it.</summary>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public EvidenceFile Named(string? name, byte[] bytes)
    {
        var safe = SafeName(name);
        var extension = Path.GetExtension(safe);
        var kind = FileKinds.Of(extension) ?? throw new FileRefusedException(FileKinds.WhyNot(extension));
        if (bytes.Length == 0)
        {
            throw new FileRefusedException("The file is empty. Check that it was saved, and choose it again.");
        }

        if (bytes.Length > settings.MaxFileBytes)
        {
            throw new FileRefusedException(
                $"The file is larger than {settings.MaxFileBytes / Megabyte} MB. Upload the part that shows it, or "
                    + $"give a link to the whole."
            );
        }

        if (Path.GetFileNameWithoutExtension(safe) is var stem && FileKinds.Runs(Path.GetExtension(stem)))
        {
            throw new FileRefusedException(
                $"The file's name ends in “{Path.GetExtension(stem)}{extension}”, as a program's does "
                    + $"that hides as a document. Give it a plain name and choose it again."
            );
        }

        return new(safe, kind.ContentType, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    /// <summary>The same, and all that is in it; for a process of its own (<see cref="InspectFile"/>).</summary>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public EvidenceFile Check(string? name, byte[] bytes)
    {
        var file = Named(name, bytes);
        ContentCheck.MustBe(FileKinds.Of(Path.GetExtension(file.Name))!, bytes, settings);
        return file;
    }

    /// <summary>
    /// The last part of a path, without control characters, direction marks (which make "exe.pdf" of "fdp.exe") or
    /// characters that no file system takes.
    /// </summary>
    private static string SafeName(string? name)
    {
        name ??= "";
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([
            .. last.Where(c =>
                !char.IsControl(c)
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format
                && !"<>:\"|?*".Contains(c, StringComparison.Ordinal)
            ),
        ]).Trim(' ', '.');
        return clean.Length == 0 ? "unnamed"
            : clean.Length > LongestName ? clean[^LongestName..]
            : clean;
    }
}
