namespace Throughline.Core.Privacy;

/// <summary>Why somebody is erased; fixed words, because an event cannot forget what is typed into it.</summary>
public enum ErasureReason
{
    AskedFor,
    Left,
    KeptLongEnough,
}
