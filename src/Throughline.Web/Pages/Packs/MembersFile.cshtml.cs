using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A pack as a file, as members get it.</summary>
public sealed class MembersFileModel(PackDesk desk) : PackFilePage(desk, PackAudience.Members);
