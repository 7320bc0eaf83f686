using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Intake;

public enum ReadingState
{
    Waiting,
    Reading,
    Ready,
    Failed,
}
