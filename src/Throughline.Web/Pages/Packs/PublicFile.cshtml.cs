using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A pack as a file, as the public gets it.</summary>
public sealed class PublicFileModel(PackDesk desk) : PackFilePage(desk, PackAudience.Public);
