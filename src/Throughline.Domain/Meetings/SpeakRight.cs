namespace Throughline.Domain.Meetings;

/// <summary>Whether somebody with an interest may speak on the matter.</summary>
public enum SpeakRight
{
    Yes,

    /// <summary>As far as any of the public may.</summary>
    AsPublic,
    No,
}
