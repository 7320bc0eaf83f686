namespace Throughline.Domain.Intake;

/// <summary>What words beside the plans were taken for.</summary>
public enum BesideKind
{
    /// <summary>A table of which nothing is in a plan.</summary>
    Table,

    /// <summary>Cells of a table of which other cells are in a plan.</summary>
    Cells,

    /// <summary>What a plan was named by.</summary>
    Title,

    /// <summary>What its ratings mean.</summary>
    Key,

    /// <summary>A head, a foot or a number that is printed on its page.</summary>
    RunningLine,

    /// <summary>Any other line.</summary>
    Line,
}
