using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Plans;

public enum RecommendationKind
{
    Question,
    Recommendation,
    Project,
}
