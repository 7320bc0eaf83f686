namespace Throughline.Domain.Intake.Meetings;

/// <summary>What the cells of one column of a list of meetings' business mostly are.</summary>
internal enum CellSort
{
    /// <summary>Too few cells are filled, or they are of no one sort.</summary>
    Mixed,

    /// <summary>"7", "A12", "3.1": numbers of rows, items or minutes.</summary>
    Number,

    /// <summary>"4 March 2026".</summary>
    Day,

    /// <summary>"End of June", "Ongoing", "Next meeting": by when, without a day.</summary>
    When,

    /// <summary>Names, posts, initials.</summary>
    Person,

    /// <summary>"Open", "Green", "In progress".</summary>
    State,

    /// <summary>"Yes", "Non-voting".</summary>
    YesNo,

    /// <summary>Political groups.</summary>
    Party,

    /// <summary>Words of any other kind.</summary>
    Words,
}
