using System.Globalization;
using System.Text;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>A picture in greys, one byte a point, 0 for black; as Netpbm's PGM on disk.</summary>
internal sealed class GreyPicture
{
    private const int Dark = 150;

    private GreyPicture(int width, int height, byte[] points) => (Width, Height, Points) = (width, height, points);

    public int Width { get; }
    public int Height { get; }
    public byte[] Points { get; }

    /// <exception cref="InvalidDataException">It is no such picture.</exception>
    public static GreyPicture Read(string path)
    {
        using var file = File.OpenRead(path);
        if (Token(file) != "P5")
        {
            throw new InvalidDataException("It is no PGM.");
        }

        var (width, height) = (Number(file), Number(file));
        if (Number(file) != byte.MaxValue || (long)width * height > file.Length)
        {
            throw new InvalidDataException("It is no PGM of bytes.");
        }

        var points = new byte[width * height];
        file.ReadExactly(points);
        return new(width, height, points);
    }

    public void Write(string path)
    {
        using var file = File.Create(path);
        file.Write(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"))
        );
        file.Write(Points);
    }

    /// <summary>How far apart the darkest and the lightest point of a box are; 0 outside the picture. Ends are excluded.</summary>
    public int Contrast(int left, int top, int right, int bottom)
    {
        var (darkest, lightest) = (byte.MaxValue, byte.MinValue);
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, right); x++)
            {
                var point = Points[(y * Width) + x];
                (darkest, lightest) = (Math.Min(darkest, point), Math.Max(lightest, point));
            }
        }

        return Math.Max(0, lightest - darkest);
    }

    public bool IsDark(int x, int y) => Points[(y * Width) + x] <= Dark;

    /// <summary>Paints a box white; what of it lies outside is left out.</summary>
    public void Clear(int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top); y <= Math.Min(Height - 1, bottom); y++)
        {
            var (from, to) = (Math.Max(0, left), Math.Min(Width - 1, right));
            Points.AsSpan((y * Width) + from, Math.Max(0, to - from + 1)).Fill(byte.MaxValue);
        }
    }

    private static int Number(FileStream file) => int.Parse(Token(file), CultureInfo.InvariantCulture);

    private static string Token(FileStream file)
    {
        var token = new StringBuilder();
        int next;
        while ((next = file.ReadByte()) >= 0 && token.Length < 16)
        {
            if (!char.IsWhiteSpace((char)next))
            {
                token.Append((char)next);
            }
            else if (token.Length > 0)
            {
                break;
            }
        }

        return token.ToString();
    }
}
