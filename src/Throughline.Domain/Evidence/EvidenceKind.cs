namespace Throughline.Domain.Evidence;

/// <summary>A file, an address, or the name of an audit, a policy or a minute.</summary>
public enum EvidenceKind
{
    File,
    Link,
    Reference,
}
