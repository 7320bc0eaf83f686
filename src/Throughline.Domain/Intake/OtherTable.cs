namespace Throughline.Domain.Intake;

/// <summary>What a table is whose headings could be a plan's and whose rows are not.</summary>
public enum OtherTable
{
    /// <summary>Nothing stands where the promises would.</summary>
    Blank,

    /// <summary>Questions, with or without their answers.</summary>
    Questions,

    /// <summary>Codes or single words.</summary>
    Codes,

    /// <summary>Risks, weighed by how likely and how grave they are.</summary>
    Risks,

    /// <summary>Indicators with a level to be reached.</summary>
    Figures,

    /// <summary>Titles, standards, events or definitions: a list in which nobody promises to do anything.</summary>
    Register,
}
