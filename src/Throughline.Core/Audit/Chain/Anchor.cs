using System.Text.Json;

namespace Throughline.Core.Audit.Chain;

/// <summary>
/// Where both chains ended at a moment, to be kept by somebody who does not run the server: whoever rewrites everything
/// in the database cannot rewrite this.
/// </summary>
/// <param name="Installation">The hash of the first event, the same for as long as the installation lives.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Events">The end of the chain of events, as SEQ:HASH.</param>
/// <param name="Seals">The end of the chain of what was written to records, as SEQ:HASH.</param>
public sealed record Anchor(string Installation, DateTime At, string Events, string Seals)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The end of the chain of events; null when it is not written as one.</summary>
    public ChainEnd? EventsEnd => ChainEnd.Parse(Events);

    /// <summary>The end of the chain of seals; null when it is not written as one.</summary>
    public ChainEnd? SealsEnd => ChainEnd.Parse(Seals);

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when the text is no anchor.</returns>
    public static Anchor? Parse(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Anchor>(text, Json)
                    is {
                        Installation: not null,
                        Events: not null,
                        Seals: not null,
                        EventsEnd: not null,
                        SealsEnd: not null
                    } anchor
                ? anchor
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
