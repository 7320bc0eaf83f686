namespace Throughline.Domain.Reports;

/// <summary>Where an implication stands with its officer.</summary>
public enum ImplicationState
{
    NotAsked,

    /// <summary>An officer is named and has not answered.</summary>
    With,
    Given,

    /// <summary>The officer wants other words.</summary>
    SentBack,

    /// <summary>It was given, and the words under it changed since.</summary>
    Fallen,
}

/// <summary>Facts about each state.</summary>
public static class ImplicationStates
{
    public static string Label(this ImplicationState state) =>
        state switch
        {
            ImplicationState.NotAsked => "Nobody asked yet",
            ImplicationState.With => "With its officer",
            ImplicationState.Given => "Cleared",
            ImplicationState.SentBack => "Sent back",
            ImplicationState.Fallen => "Clearance fallen",
        };
}
