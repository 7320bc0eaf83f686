using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Papers;

namespace Throughline.Domain.Figures.Reading;

/// <summary>The reports of a pack, and what stands before the first of them.</summary>
internal static class PaperParts
{
    public static List<PaperPart> Of(SourceMaterial material, Vocabulary vocabulary)
    {
        var reports = ReportFinder.Find(material, vocabulary);
        var parts = new List<PaperPart>();
        if (reports.Count == 0 || reports[0].FirstElement > 0)
        {
            parts.Add(
                new(0, 0, reports.Count == 0 ? material.Elements.Count : reports[0].FirstElement, null, null, null)
            );
        }

        for (var i = 0; i < reports.Count; i++)
        {
            var reading = reports[i].Reading;
            parts.Add(
                new(
                    parts.Count,
                    reports[i].FirstElement,
                    i + 1 < reports.Count ? reports[i + 1].FirstElement : material.Elements.Count,
                    reading.Date,
                    reading.Item,
                    reading.Title
                )
            );
        }

        return parts;
    }
}
