using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Throughline.Core.Mail;

/// <summary>
/// One line of a mail, written as an interpolated string: <c>MailLine line = $"{agency} has {count} to update by
/// {day}"</c>. The compiler lets in only the words
/// of the program itself, counts, days, names of agencies and meetings, and links of this site. A title, an action's
/// words or any other text does not compile:
/// a mail travels outside the partnership's walls and must never hold a child's name or free text about a child.
/// </summary>
[InterpolatedStringHandler]
public readonly struct MailLine
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private readonly StringBuilder? _text;

    public MailLine(int literalLength, int formattedCount) =>
        _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral([ConstantExpected] string words) => _text!.Append(words);

    public void AppendFormatted(int count) => _text!.Append(count.ToString("N0", British));

    public void AppendFormatted(DateOnly day) => _text!.Append(day.ToString("d MMMM yyyy", British));

    public void AppendFormatted(MailName name) => _text!.Append(name.Text);

    public void AppendFormatted(MailCount count) =>
        _text!
            .Append(count.Number.ToString("N0", British))
            .Append(' ')
            .Append(count.Number == 1 ? count.One : count.Many);

    public void AppendFormatted(MailLink link) => _text!.Append(MailLink.Mark).Append(link.Path);

    /// <summary>
    /// The line's text, in which links still start with <see cref="MailLink.Mark"/> instead of the site's address.
    /// </summary>
    internal string Text => _text?.ToString() ?? "";
}

/// <summary>
/// A name that may stand in a mail: an agency's, a meeting's, a body's, the partnership's, or the reader's own.
/// </summary>
public readonly record struct MailName
{
    private const int Longest = 120;

    private MailName(string text) => Text = OneLine(text);

    internal string Text { get; }

    /// <summary>Stands where an action or a challenge names no agency.</summary>
    public static MailName NoAgency => new("no agency");

    public static MailName Of(INamedInMail named) => new(named.NameInMail);

    public static MailName Of(PartnershipName partnership) => new(partnership.Name);

    /// <summary>Whoever opened, closed or asked: a colleague's name.</summary>
    public static MailName Of(Data.Actor actor) => new(actor.Name);

    private static string OneLine(string text)
    {
        var line = string.Join(
            ' ',
            text.Split(
                text.Where(c => char.IsControl(c) || char.IsWhiteSpace(c)).Distinct().ToArray(),
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        return line.Length > Longest ? line[..Longest] + "..." : line;
    }
}

/// <summary>The partnership as it names itself.</summary>
public sealed record PartnershipName(string Name);

/// <summary>A count with its noun: "1 action", "12 actions".</summary>
public readonly record struct MailCount
{
    /// <param name="number">How many.</param>
    /// <param name="one">The noun for one, written in the program.</param>
    /// <param name="many">The noun for any other number.</param>
    public MailCount(int number, [ConstantExpected] string one, [ConstantExpected] string many) =>
        (Number, One, Many) = (number, one, many);

    public int Number { get; }

    internal string One { get; }

    internal string Many { get; }
}
