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

    public static ActionInput Read(IFormCollection form) =>
        ActionInput.Of(Fields.Typed.Select(f => (f, (string?)form[NameOf(f)])));
}
