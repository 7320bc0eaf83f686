namespace Throughline.Documents;

/// <summary>A page as a person sees it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Wide">True where it is wider than high.</param>
/// <param name="Jpeg">Its picture, made here from what the page shows: nothing of the file's own is in it.</param>
public sealed record PageLook(int Page, bool Wide, byte[] Jpeg);
