namespace Throughline.Documents.PlainText;

/// <summary>Windows-1252, which .NET does not carry without a package: Latin-1 but for 32 characters.</summary>
internal static class Windows1252
{
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            chars[i] = bytes[i] is >= 0x80 and < 0xA0 ? High[bytes[i] - 0x80] : (char)bytes[i];
        }

        return new string(chars);
    }
}
