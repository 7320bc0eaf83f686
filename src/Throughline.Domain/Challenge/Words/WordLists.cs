using System.Runtime.CompilerServices;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Words;

/// <summary>The word lists of the settings, ready to be found. Immutable; safe to share.</summary>
internal sealed class WordLists
{
    private static readonly ConditionalWeakTable<RuleSettings, WordLists> Ready = [];

    private readonly Dictionary<string, Phrases> _lists;

    private WordLists(RuleSettings settings) =>
        _lists = settings.Words.ToDictionary(l => l.Key, l => new Phrases(l.Value), StringComparer.Ordinal);

    public static WordLists Of(RuleSettings settings) => Ready.GetValue(settings, s => new(s));

    /// <exception cref="KeyNotFoundException">The settings have no such list.</exception>
    public Phrases this[string list] => _lists[list];

    public Phrases Promises => this["promises"];
    public Phrases ActionVerbs => this["actionVerbs"];
    public Phrases Imperatives => this["imperatives"];
    public Phrases FiniteVerbs => this["finiteVerbs"];
    public Phrases DoneWords => this["doneWords"];
    public Phrases NotDone => this["notDoneThoughEndingInEd"];
    public Phrases Activities => this["activities"];
    public Phrases Results => this["results"];
    public Phrases Obstacles => this["obstacles"];
    public Phrases Conditionals => this["conditionals"];
    public Phrases Resolved => this["resolved"];
    public Phrases Completed => this["completed"];
    public Phrases Open => this["open"];
}
