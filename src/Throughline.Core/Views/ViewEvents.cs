using Throughline.Core.Data;

namespace Throughline.Core.Views;

/// <summary>What happens to saved views.</summary>
public static class ViewEvents
{
    /// <summary>Somebody kept a view of their own.</summary>
    public static readonly EventType Saved = new("view.saved", "view saved");

    /// <summary>Somebody removed a view of theirs.</summary>
    public static readonly EventType Deleted = new("view.deleted", "view deleted");
}
