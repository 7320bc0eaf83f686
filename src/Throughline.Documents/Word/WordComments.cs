using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>A document's comments, each taken where the text refers to it.</summary>
internal sealed class WordComments
{
    private readonly Dictionary<string, (string Words, string? Author)> _comments = new(StringComparer.Ordinal);

    public WordComments(MainDocumentPart main, WordStyles styles)
    {
        var unnamed = 0;
        foreach (var comment in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            var words = new RunReader(styles);
            words.ReadAround(comment);
            // What is hidden or deleted in a comment is a comment's all the same.
            var all = string.Join('\n', words.Beside.Select(b => b.Words).Prepend(words.Text)).Trim();
            if (all.Length > 0)
            {
                var name = comment.Id?.Value ?? "";
                _comments[_comments.ContainsKey(name) ? $"{name} again {unnamed++}" : name] = (
                    all,
                    string.IsNullOrWhiteSpace(comment.Author?.Value) ? null : comment.Author.Value.Trim()
                );
            }
        }
    }

    /// <summary>The comment of that name; nothing where there is none, or it was taken before.</summary>
    public IEnumerable<Aside> Take(string name, Place place) =>
        _comments.Remove(name, out var comment)
            ? [new Aside(AsideKind.Comment, comment.Words, place, comment.Author)]
            : [];

    /// <summary>Those that no text refers to.</summary>
    public IEnumerable<Aside> Rest() =>
        _comments.Values.Select(c => new Aside(AsideKind.Comment, c.Words, new Place(1, 0), c.Author));
}
