namespace Throughline.Domain.Intake;

/// <summary>Finds every plan in a document and reads it.</summary>
public static class PlanIntake
{
    public static PackReading Read(SourceMaterial material, Vocabulary vocabulary, IReadOnlyList<ColumnRuling> rulings) => new()
    {
        Name = material.Name,
        Format = material.Format,
        Pages = material.Pages,
        Characters = material.Characters,
    };
}
