namespace Throughline.Documents;

/// <summary>One element of a document's flow.</summary>
public abstract record Block(Place Place)
{
    /// <summary>Non-blank characters of this block.</summary>
    public abstract int Characters { get; }

    internal static int NonBlank(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                n++;
            }
        }

        return n;
    }
}
