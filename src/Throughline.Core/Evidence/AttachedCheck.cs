namespace Throughline.Core.Evidence;

/// <summary>
/// A file within a mail: what is of a kind that is taken is held to its rules; what runs, is packed, or may hold macros is
/// refused; a signature or an invitation to a meeting is left as it is.
/// </summary>
internal static class AttachedCheck
{
    private const string TakeOut = "Save what is attached, upload that by itself, and save the mail without it.";

    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public static void MustBeHarmless(string name, byte[] bytes, EvidenceSettings settings)
    {
        var extension = Path.GetExtension(name.Trim().TrimEnd('.'));
        if (FileKinds.Of(extension) is { } kind)
        {
            try
            {
                ContentCheck.MustBe(kind, bytes, settings);
            }
            catch (FileRefusedException e)
            {
                throw new FileRefusedException($"Something attached to the mail is not taken. {e.Message}", e);
            }
        }
        else
        {
            MustNotRun(name, bytes);
        }
    }

    /// <exception cref="FileRefusedException">By its name or its first bytes it runs, is packed, or may hold
    /// macros.</exception>
    public static void MustNotRun(string name, byte[] bytes)
    {
        var extension = Path.GetExtension(name.Trim().TrimEnd('.'));
        if (FileKinds.IsHarmful(extension) || bytes.AsSpan().StartsWith("MZ"u8))
        {
            throw new FileRefusedException(
                $"The mail has a file attached that may run something or hide another. {TakeOut}"
            );
        }
    }
}
