using System.Text.Json;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>The form on which people write an action's words, field by field.</summary>
public static class ActionForm
{
    /// <summary>The name of a field's input.</summary>
    public static string NameOf(Field field) => JsonNamingPolicy.CamelCase.ConvertName(PlanAction.ColumnOf(field));

    /// <summary>The name of the input of one of the plan's own columns.</summary>
    /// <param name="at">Its place among them, from 0.</param>
    public static string NameOfOwn(int at) => $"own{at}";

    /// <summary>The name of the hidden input that says its heading.</summary>
    public static string NameOfHeading(int at) => $"heading{at}";

    public static ActionInput Read(IFormCollection form) =>
        ActionInput.Of(Fields.Typed.Select(f => (f, (string?)form[NameOf(f)]))) with
        {
            Own = [.. Own(form)],
        };

    private static IEnumerable<(string Heading, string? Words)> Own(IFormCollection form)
    {
        for (var at = 0; form[NameOfHeading(at)] is [{ Length: > 0 } heading]; at++)
        {
            yield return (heading, form[NameOfOwn(at)]);
        }
    }
}
