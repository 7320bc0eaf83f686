namespace Throughline.Documents.Word;

/// <summary>
/// A switch as programs write it: without a value, or with one of the seven that ISO/IEC 29500 has had for it, in either
/// of its editions.
/// </summary>
internal static class OnOrOff
{
    /// <param name="value">The attribute's words; null where there is none.</param>
    public static bool IsOn(string? value) => value is null or "1" or "true" or "on" or "";
}
