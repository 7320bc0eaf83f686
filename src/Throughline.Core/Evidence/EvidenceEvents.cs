namespace Throughline.Core.Evidence;

/// <summary>Events that the history of proof is read from: a record holds only how things stand now.</summary>
internal static class EvidenceEvents
{
    public const string Withdrawn = "evidence withdrawn";
    public const string Verified = "evidence verified";
}
