using MimeKit;

namespace Throughline.Core.Evidence;

/// <summary>A saved mail (.eml): what is attached to it is held to the same rules as what is uploaded.</summary>
internal static class MailCheck
{
    private const int Deepest = 4;

    /// <exception cref="FileRefusedException">Something attached is not taken.</exception>
    public static void MustBeHarmless(byte[] bytes, EvidenceSettings settings, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw new FileRefusedException("The mail holds mails within mails. Upload the one that matters by itself.");
        }

        using var stream = new MemoryStream(bytes, writable: false);
        var mail = MimeMessage.Load(stream);
        foreach (var part in mail.BodyParts)
        {
            using var content = new MemoryStream();
            switch (part)
            {
                case MessagePart { Message: { } inner }:
                    inner.WriteTo(content);
                    MustBeHarmless(content.ToArray(), settings, depth + 1);
                    break;
                case MimePart { Content: { } body, FileName: { Length: > 0 } name }:
                    body.DecodeTo(content);
                    AttachedCheck.MustBeHarmless(name, content.ToArray(), settings);
                    break;
                default:
                    break;
            }
        }
    }
}
