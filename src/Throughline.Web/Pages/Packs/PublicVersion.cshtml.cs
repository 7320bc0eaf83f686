using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A pack as the public gets it.</summary>
public sealed class PublicVersionModel(PackDesk desk) : PackVersionPage(desk, PackAudience.Public);
