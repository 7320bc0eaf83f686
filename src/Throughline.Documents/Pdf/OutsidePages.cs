using Throughline.Documents.Pdf.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf;

/// <summary>What a PDF holds that stands on none of its pages: answers without a place, other files, a form of another kind.</summary>
internal sealed class OutsidePages
{
    private const int MostNodes = 100_000;
    private readonly PdfTokens _tokens;
    private readonly HashSet<IndirectReference> _seen = [];

    private OutsidePages(PdfTokens tokens) => _tokens = tokens;

    private readonly HashSet<IndirectReference> _placed = [];

    public List<Aside> Beside { get; } = [];

    /// <summary>What is there and was not read, in sentences.</summary>
    public List<string> Told { get; } = [];

    public static OutsidePages Of(PdfDocument pdf)
    {
        var outside = new OutsidePages(new PdfTokens(pdf.Structure.TokenScanner));
        try
        {
            outside.Look(pdf.Structure.Catalog.CatalogDictionary);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or UnreadableDocumentException or OperationCanceledException))
        {
            // PdfPig throws whatever the damage leads to; the pages are read all the same.
            outside.Told.Add("The PDF's form or attached files are damaged, and may not have been read wholly.");
        }

        return outside;
    }

    private void Look(DictionaryToken catalogue)
    {
        if (_tokens.Get<DictionaryToken>(catalogue, "AcroForm") is { } form)
        {
            if (form.Data.ContainsKey("XFA"))
            {
                Told.Add(
                    "The PDF is a form of a kind (XFA) whose answers stand apart from its pages; only what its pages show "
                        + "was read. Open it, print it to a new PDF, and upload that."
                );
            }

            var fields = _tokens.Each(form, "Fields").ToList();
            if (fields.Count > 0)
            {
                Walk(catalogue.Data.GetValueOrDefault("Pages"));
                LookAt(fields);
            }
        }

        var files =
            _tokens.Get<DictionaryToken>(catalogue, "Names") is { } names
            && _tokens.Get<DictionaryToken>(names, "EmbeddedFiles") is { } attached
            && (_tokens.Each(attached, "Names").Any() || _tokens.Each(attached, "Kids").Any());
        if (files)
        {
            Told.Add(
                "Other files are attached to the PDF and were not read. If the plan is in one, open that, save it as a file "
                    + "of its own, and upload that."
            );
        }
    }

    /// <summary>Notes what stands on any page.</summary>
    private void Walk(IToken? tree)
    {
        var waiting = new Stack<IToken?>([tree]);
        while (waiting.TryPop(out var token))
        {
            if (IsNew(token) && _tokens.Direct<DictionaryToken>(token) is { } at)
            {
                _placed.UnionWith(_tokens.Each(at, "Annots").OfType<IndirectReferenceToken>().Select(r => r.Data));
                foreach (var kid in _tokens.Each(at, "Kids"))
                {
                    waiting.Push(kid);
                }
            }
        }
    }

    /// <summary>False for what was looked at before, and for all once there are more than any file has.</summary>
    private bool IsNew(IToken? token) =>
        _seen.Count < MostNodes && (token is not IndirectReferenceToken reference || _seen.Add(reference.Data));

    /// <summary>Fields that have an answer and stand on no page, neither themselves nor any part of them.</summary>
    /// <returns>True when one of these fields stands on a page.</returns>
    private bool LookAt(List<IToken> fields)
    {
        var any = false;
        foreach (var token in fields)
        {
            if (!IsNew(token) || _tokens.Direct<DictionaryToken>(token) is not { } field)
            {
                continue;
            }

            var placed = token is IndirectReferenceToken reference && _placed.Contains(reference.Data);
            placed |= LookAt([.. _tokens.Each(field, "Kids")]);
            if (!placed && field.Data.ContainsKey("V") && FieldAnswer.Of(field, _tokens) is { } answer)
            {
                Beside.Add(new(AsideKind.Unplaced, answer, new(1), _tokens.Words(field, "T")));
            }

            any |= placed;
        }

        return any;
    }
}
