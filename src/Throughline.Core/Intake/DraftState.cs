using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Intake;

public enum DraftState
{
    UnderReview,
    Accepted,
    LeftOut,
}
