using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>
/// What was chosen in a form field of before content controls. What is typed in one stands in the text beside it; a choice
/// or a tick stands in the field alone.
/// </summary>
internal static class FormFields
{
    public static string Of(FormFieldData form)
    {
        if (form.GetFirstChild<DropDownListFormField>() is { } list)
        {
            var entries = list.Elements<ListEntryFormField>().Select(e => e.Val?.Value ?? "").ToList();
            var chosen =
                list.DropDownListSelection?.Val?.Value
                ?? list.GetFirstChild<DefaultDropDownListItemIndex>()?.Val?.Value
                ?? 0;
            return entries.ElementAtOrDefault(chosen) ?? "";
        }

        if (form.GetFirstChild<CheckBox>() is { } box)
        {
            var ticked = box.GetFirstChild<Checked>() is { } set
                ? OnOrOff.IsOn(set.Val?.InnerText)
                : box.GetFirstChild<DefaultCheckBoxFormFieldState>() is { } first && OnOrOff.IsOn(first.Val?.InnerText);
            return ticked ? "\u2612" : "\u2610";
        }

        return "";
    }
}
