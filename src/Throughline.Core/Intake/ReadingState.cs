using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Intake;

public enum ReadingState
{
    Waiting,
    Reading,
    Ready,
    Failed,

    /// <summary>Somebody stopped it on its page.</summary>
    Stopped,
}
