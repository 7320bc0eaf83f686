using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A pack as members get it, with what is exempt.</summary>
public sealed class MembersVersionModel(PackDesk desk) : PackVersionPage(desk, PackAudience.Members);
