using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>The labels of a report's front with what stands beside each, in lines or in cells two or four abreast.</summary>
internal sealed partial class ReportLabels
{
    private readonly List<(string Label, string Value)> _pairs = [];

    public ReportLabels(IEnumerable<SourceElement> front)
    {
        foreach (var element in front)
        {
            if (element is SourceTable table)
            {
                foreach (var row in table.Rows)
                {
                    OfRow([.. row.Cells.OrderBy(c => c.Column)]);
                }
            }
            else if (element is SourceText { Kind: not TextKind.Furniture } text)
            {
                foreach (var line in text.Lines.Count > 1 ? text.Lines : [text.Text])
                {
                    OfLine(line);
                }
            }
        }
    }

    public string? Title => Of(TitleLabel());

    public string? Body => Of(BodyLabel());

    public DateOnly? Date => Of(DateLabel()) is { } words ? MeetingDates.First(words) : null;

    public string? Item =>
        Of(ItemLabel()) is { } words && Digits().Match(words) is { Success: true } m
            ? m.Value
            : _pairs.Select(p => ItemAlone().Match(p.Label)).FirstOrDefault(m => m.Success)?.Groups["no"].Value;

    public string? Author => Of(AuthorLabel());

    public string? Wards => Of(WardsLabel());

    public string? KeyDecision => Of(KeyLabel());

    public string? Access =>
        Of(AccessLabel()) ?? _pairs.Select(p => p.Label).FirstOrDefault(l => AccessLine().IsMatch(l));

    public IReadOnlyList<string> Officers =>
        [
            .. _pairs
                .Where(p => p.Value.Length > 2 && OfficerLabel().IsMatch(p.Label) && !AuthorLabel().IsMatch(p.Label))
                .Select(p => p.Value),
        ];

    private string? Of(Regex label) =>
        _pairs.Where(p => p.Value.Length > 0 && label.IsMatch(p.Label)).Select(p => p.Value).FirstOrDefault();

    private void OfRow(List<SourceCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var text = Fold.Space(cells[i].Text);
            if (
                i + 1 < cells.Count
                && text.Length is > 0 and < 60
                && IsLabel(text)
                && !text[..^1].Contains(": ", StringComparison.Ordinal)
            )
            {
                _pairs.Add((text.TrimEnd(':', '?', ' '), Fold.Space(cells[++i].Text)));
            }
            else
            {
                foreach (var line in cells[i].Text.Split('\n'))
                {
                    OfLine(line);
                }
            }
        }
    }

    private void OfLine(string line)
    {
        var at = line.IndexOfAny([':', '\t']);
        if (at is > 0 and < 60)
        {
            _pairs.Add(
                (Fold.Space(line[..at]).TrimEnd('?', ' '), Fold.Space(line[(at + 1)..].TrimStart(':', '\t', ' ')))
            );
        }
        else if (line.Trim().Length > 0)
        {
            _pairs.Add((Fold.Space(line), ""));
        }
    }

    private static bool IsLabel(string text) =>
        text.EndsWith(':')
        || TitleLabel().IsMatch(text)
        || BodyLabel().IsMatch(text)
        || DateLabel().IsMatch(text)
        || ItemLabel().IsMatch(text)
        || AuthorLabel().IsMatch(text)
        || WardsLabel().IsMatch(text)
        || KeyLabel().IsMatch(text)
        || AccessLabel().IsMatch(text)
        || OfficerLabel().IsMatch(text);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W{0,3}(title( of report)?|report title|subject|report on|subject of report)\W{0,3}$", Plain)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(
        @"^\W{0,3}(report to|committee|meeting|meeting of|body|board|panel|decision maker|decision-maker|to|committee or board|name of (committee|meeting))\W{0,3}$",
        Plain
    )]
    private static partial Regex BodyLabel();

    [GeneratedRegex(
        @"^\W{0,3}(date|date of (the )?(meeting|committee|decision)|meeting date|committee date|meeting|decision date)\W{0,3}$",
        Plain
    )]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^\W{0,3}(agenda )?item( no\.?| number| reference)?\W{0,3}$", Plain)]
    private static partial Regex ItemLabel();

    [GeneratedRegex(@"^\W{0,3}(agenda )?item( no\.?| number)? (?<no>\d{1,3}[a-z]?)\W{0,3}$", Plain)]
    private static partial Regex ItemAlone();

    [GeneratedRegex(
        @"^\W{0,3}(report )?(author|written by|report by|prepared by|report of|lead officer|contact officer|officer contact|report author and contact|author and contact|author of report)s?\W{0,3}$|^\W{0,3}report author",
        Plain
    )]
    private static partial Regex AuthorLabel();

    [GeneratedRegex(
        @"^\W{0,3}wards?(\(s\))?( and communities)?( \(?(affected|involved|concerned)\)?)?\W{0,3}$|^\W{0,3}(electoral )?(divisions?|wards?)\b.{0,20}$",
        Plain
    )]
    private static partial Regex WardsLabel();

    [GeneratedRegex(@"^\W{0,3}(is (this|it) a )?key decision", Plain)]
    private static partial Regex KeyLabel();

    [GeneratedRegex(
        @"^\W{0,3}(public or exempt|access|access to information|classification|exempt(ion)?|exempt information|publication|status|public/exempt|public or private|open or exempt|confidential(ity)?|exempt or public|part|report status|restriction|exempt or confidential.{0,20})\W{0,3}$",
        Plain
    )]
    private static partial Regex AccessLabel();

    [GeneratedRegex(
        @"^\W{0,5}(this report is|part (ii|b|2)\b|not for publication|exempt report|(public|exempt|confidential) report|exempt\b|confidential\b|public\W{0,3}$)",
        Plain
    )]
    private static partial Regex AccessLine();

    [GeneratedRegex(
        @"^\W{0,3}(accountable|responsible|director|executive director|corporate director|strategic director|head of service|assistant director|service director|chief officer|cabinet member|portfolio holder|lead member|lead director|executive member|sponsor)\b.{0,40}$",
        Plain
    )]
    private static partial Regex OfficerLabel();

    [GeneratedRegex(@"\d{1,3}[a-z]?\b", Plain)]
    private static partial Regex Digits();
}
