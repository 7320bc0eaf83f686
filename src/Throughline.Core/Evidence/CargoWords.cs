using Throughline.Documents;

namespace Throughline.Core.Evidence;

/// <summary>Why a file is not taken for what it carries, and what to do instead.</summary>
internal static class CargoWords
{
    private const string AsPdf = "Print it to a new PDF and upload that.";

    public static string Of(Cargo cargo) =>
        cargo switch
        {
            Cargo.Macros =>
                "The file holds macros or a program. Save it without them, as .docx, .xlsx, .pptx or PDF, and upload that.",
            Cargo.Program =>
                "The file holds macros or a program: a control that runs when it is opened. Save it as PDF and upload that.",
            Cargo.EmbeddedObject =>
                "The file holds another file or an object of another program. Upload that one by itself, and take it out "
                    + "of this one, or save this one as PDF.",
            Cargo.RemoteTemplate =>
                "The file fetches its template from another computer when it is opened. In Word choose File, Options, "
                    + "Add-ins, Manage Templates, and take the template away; or save the file as PDF.",
            Cargo.Fetched =>
                "The file fetches pictures, data or text from another computer when it is opened. Put them into the file "
                    + "itself, or save it as PDF, and upload that.",
            Cargo.Script => $"The PDF holds script or starts a program. {AsPdf}",
            Cargo.Starts => $"The file starts a program or opens another file. {AsPdf}",
            Cargo.EmbeddedFile =>
                $"The PDF holds another file, sound or film. Upload that one by itself, and for this one: print it to a new "
                    + "PDF and upload that.",
        };
}
