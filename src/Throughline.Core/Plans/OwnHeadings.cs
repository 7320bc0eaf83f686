using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>Headings of a plan's own columns in a table that has columns of its own already.</summary>
public static class OwnHeadings
{
    private const string Other = " (as the paper has it)";

    /// <summary>Each heading, marked where the table has a column of that name; the order stays.</summary>
    public static IReadOnlyList<string> Beside(IEnumerable<string> headings, IEnumerable<string> taken)
    {
        var all = new List<string>(taken);
        var beside = new List<string>();
        foreach (var heading in headings)
        {
            var name = heading;
            while (all.Exists(t => NamedColumns.AreOne(t, name)))
            {
                name += Other;
            }

            all.Add(name);
            beside.Add(name);
        }

        return beside;
    }
}
