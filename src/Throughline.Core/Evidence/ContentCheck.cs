using System.Buffers.Binary;
using System.Text;
using Throughline.Documents;
using Throughline.Documents.Pdf;

namespace Throughline.Core.Evidence;

/// <summary>Holds a file's content against the kind that its name claims.</summary>
internal static class ContentCheck
{
    /// <summary>Bytes before a PDF's header that readers put up with.</summary>
    private const int PdfHeaderWithin = 1024;
    private const int HeadLength = 1024;
    private static readonly string[] Markup =
    [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<script",
        "<svg",
        "<?xml",
        "<iframe",
        "<!--",
        "<?php",
    ];

    /// <exception cref="FileRefusedException">The content is of another kind, or holds what runs.</exception>
    public static void MustBe(EvidenceFileKind kind, byte[] bytes, EvidenceSettings settings)
    {
        var isIt = kind.Content switch
        {
            Content.Pdf => bytes.AsSpan(0, Math.Min(bytes.Length, PdfHeaderWithin)).IndexOf("%PDF-"u8) >= 0,
            Content.Office => OfficeCheck.Is(kind, bytes, settings),
            Content.Png => bytes
                .AsSpan()
                .StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
            Content.Jpeg => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            Content.OldOffice => bytes
                .AsSpan()
                .StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            Content.Mail => IsText(bytes) && !IsMarkup(bytes) && HasHeaders(bytes),
            Content.Text => IsText(bytes) && !IsMarkup(bytes),
        };
        if (!isIt)
        {
            throw new FileRefusedException(
                $"The file is named {kind.Extension} but is not {kind.Name}. Open it in the program that made it, "
                    + $"save it as what it is, and upload that."
            );
        }

        switch (kind.Content)
        {
            case Content.Pdf:
                MustCarryNothing(PdfCargo.Of(bytes));
                break;
            case Content.Mail:
                MailCheck.MustBeHarmless(bytes, settings);
                break;
            case Content.OldOffice:
                OutlookCheck.MustBeHarmless(bytes, settings);
                break;
            default:
                break;
        }
    }

    /// <exception cref="FileRefusedException">It carries what runs, fetches or hides something else.</exception>
    public static void MustCarryNothing(IReadOnlySet<Cargo> cargo)
    {
        if (cargo.Count > 0)
        {
            throw new FileRefusedException(CargoWords.Of(cargo.Min()));
        }
    }

    /// <summary>UTF-16 with its mark, or bytes without a zero and with hardly any control characters.</summary>
    private static bool IsText(byte[] bytes)
    {
        if (bytes.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(bytes) is 0xFFFE or 0xFEFF)
        {
            return bytes.Length % 2 == 0;
        }

        return !bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)8)
            && !bytes.AsSpan().StartsWith("MZ"u8)
            && !bytes.AsSpan().StartsWith("#!"u8)
            && !bytes.AsSpan().StartsWith("PK\x03\x04"u8)
            && !bytes.AsSpan().StartsWith("%PDF-"u8);
    }

    /// <summary>A browser that guesses would run it.</summary>
    private static bool IsMarkup(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, HeadLength));
        var head = (
            bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE ? Encoding.Unicode
            : bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF ? Encoding.BigEndianUnicode
            : Encoding.UTF8
        ).GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Array.Exists(Markup, m => head.StartsWith(m, StringComparison.OrdinalIgnoreCase))
            || head.Contains("<script", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A mail begins with a field's name and a colon, and says who sent it.</summary>
    private static bool HasHeaders(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 32 * HeadLength));
        var first = head.Split('\n')[0];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && first[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && ("\n" + head).Contains("\nFrom:", StringComparison.OrdinalIgnoreCase);
    }
}
