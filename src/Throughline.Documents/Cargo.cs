namespace Throughline.Documents;

/// <summary>What a file can carry beside what people read in it: it may run, fetch, or hide something else.</summary>
public enum Cargo
{
    /// <summary>Macros, of whatever language.</summary>
    Macros,

    /// <summary>A control or program that runs when the file is opened.</summary>
    Program,

    /// <summary>Another document, or an object of another program, within this one.</summary>
    EmbeddedObject,

    /// <summary>A template that is fetched from another computer when the file is opened.</summary>
    RemoteTemplate,

    /// <summary>Pictures, data or text that are fetched from another computer.</summary>
    Fetched,

    /// <summary>Script, as in a PDF's form.</summary>
    Script,

    /// <summary>An instruction that starts a program or opens another file.</summary>
    Starts,

    /// <summary>A file attached within a PDF.</summary>
    EmbeddedFile,
}
