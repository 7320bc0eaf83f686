using Throughline.Domain.Intake;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Takes a document element by element, and knows in which report and section each stands.</summary>
internal sealed class PaperReader(SourceMaterial material, Vocabulary vocabulary)
{
    private const int PassagesBeforeATable = 3;

    private readonly List<PaperPart> _parts = PaperParts.Of(material, vocabulary);
    private readonly List<Passage> _passages = [];
    private readonly List<PaperTable> _tables = [];
    private int _part;
    private string _section = "";

    public IReadOnlyList<PaperPart> Parts => _parts;
    public IReadOnlyList<Passage> Passages => _passages;
    public IReadOnlyList<PaperTable> Tables => _tables;

    public void Read()
    {
        for (var i = 0; i < material.Elements.Count; i++)
        {
            while (_part + 1 < _parts.Count && _parts[_part + 1].First <= i)
            {
                _part++;
                _section = "";
            }

            if (material.Elements[i] is SourceText { Kind: not TextKind.Furniture } text)
            {
                var passage = PassageReader.Read(text, _passages.Count, i, _parts[_part], _section);
                _section = passage.Section;
                _passages.Add(passage);
            }
            else if (material.Elements[i] is SourceTable table)
            {
                Add(table, i);
            }
        }
    }

    private void Add(SourceTable table, int element)
    {
        _tables.Add(
            new()
            {
                Index = _tables.Count,
                Element = element,
                Table = table,
                Part = _parts[_part],
                Section = _section,
                Before = _passages.TakeLast(PassagesBeforeATable).ToList(),
            }
        );
        _passages.AddRange(CellPassages.Of(_tables[^1], _passages.Count));
    }
}
