using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Web.Forms;

/// <summary>
/// A page with a form: says what is wrong on top and at the field, keeps what was typed, and tells the second of two
/// people what the first wrote.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>What is wrong, in a sentence; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The field that it is about; null for the whole form.</summary>
    public string? ProblemField { get; private set; }

    /// <summary>
    /// True when somebody else changed it after this form was opened: each field then shows both texts.
    /// </summary>
    public bool ChangedMeanwhile { get; private set; }

    /// <summary>
    /// What the person typed into a field, when the form comes back with a problem; else what is stored.
    /// </summary>
    public string? Typed(string field, string? stored) =>
        Problem is not null && Request.HasFormContentType && Request.Form.TryGetValue(field, out var typed)
            ? typed.ToString()
            : stored;

    /// <summary>The same of a box that is ticked or not.</summary>
    public bool Ticked(string field, string value, bool stored) =>
        Problem is not null && Request.HasFormContentType ? Request.Form[field].Contains(value) : stored;

    /// <summary>Says what is wrong, where nothing was to be done yet.</summary>
    /// <param name="field">The field that it is about; null for the whole form.</param>
    protected void Say(string problem, string? field) => (Problem, ProblemField) = (problem, field);

    /// <summary>
    /// Takes the step and goes to the address that it gives; shows the form again when a rule does not allow it.
    /// </summary>
    protected async Task<IActionResult> TryAsync(Func<Task<string>> act, Func<Task> show)
    {
        try
        {
            return Redirect(await act());
        }
        catch (RuleBrokenException e)
        {
            (Problem, ProblemField) = (e.Message, e.Field);
        }
        catch (ChangedMeanwhileException)
        {
            Problem =
                "Somebody else changed this while you were looking at it. Your words are kept below; where theirs "
                + "differ, theirs stand beside them. Save again if you want yours.";
            ChangedMeanwhile = true;
        }

        // The version that the form carries from now on is the one that is shown.
        ModelState.Clear();
        await show();
        return Page();
    }
}
