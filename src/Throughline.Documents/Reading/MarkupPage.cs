using System.Globalization;
using System.Text;

namespace Throughline.Documents.Reading;

/// <summary>Writes down what tags and words between them look like: lines, bullets, numbers.</summary>
internal sealed class MarkupPage
{
    private readonly StringBuilder _written = new();
    private readonly Stack<int?> _lists = new();
    private string? _address;
    private int _link;
    private int _silent;

    public void Say(string words)
    {
        if (_silent > 0)
        {
            return;
        }

        foreach (var c in words)
        {
            if (c is '\n')
            {
                NewLine();
            }
            else if (!char.IsWhiteSpace(c))
            {
                _written.Append(c);
            }
            else if (_written.Length > 0 && _written[^1] is not (' ' or '\n'))
            {
                _written.Append(' ');
            }
        }
    }

    public void Take(MarkupTag tag)
    {
        switch (tag.Name)
        {
            case "style":
                _silent = Math.Max(0, _silent + (tag.Closes ? -1 : 1));
                break;
            case "ul" or "ol":
                List(tag);
                break;
            case "li" when !tag.Closes:
                Item();
                break;
            case "a":
                Link(tag);
                break;
            case "img" when tag["alt"] is { Length: > 0 } alt:
                Say(alt);
                break;
            case "td" or "th":
                Say(" ");
                break;
            case "br" or "p" or "div" or "tr" or "li" or "hr" or "dt" or "dd" or "blockquote" or "pre" or "table":
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                NewLine();
                break;
        }
    }

    public override string ToString() =>
        string.Join('\n', _written.ToString().Split('\n').Select(l => l.Trim())).Trim();

    private void List(MarkupTag tag)
    {
        if (!tag.Closes)
        {
            _lists.Push(tag.Name == "ol" ? 0 : null);
        }
        else
        {
            _lists.TryPop(out _);
        }

        NewLine();
    }

    private void Item()
    {
        NewLine();
        if (_lists.TryPop(out var number) && number is { } last)
        {
            _lists.Push(last + 1);
            _written.Append(CultureInfo.InvariantCulture, $"{last + 1}. ");
        }
        else
        {
            _lists.Push(null);
            _written.Append("• ");
        }
    }

    /// <summary>Where a link leads stands behind its words, unless they say it.</summary>
    private void Link(MarkupTag tag)
    {
        if (!tag.Closes)
        {
            (_address, _link) = (tag["href"], _written.Length);
            return;
        }

        if (
            _address is { Length: > 0 } address
            && _link <= _written.Length
            && !_written.ToString(_link, _written.Length - _link).Contains(address, StringComparison.OrdinalIgnoreCase)
        )
        {
            _written.Append(CultureInfo.InvariantCulture, $" ({address})");
        }

        _address = null;
    }

    private void NewLine()
    {
        if (_written.Length > 0 && _written[^1] != '\n')
        {
            _written.Append('\n');
        }
    }
}
