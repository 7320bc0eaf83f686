using System.CommandLine;
using Throughline.Cli;
using Throughline.Core;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;

if (ReaderCommand.Is(args))
{
    return ReaderCommand.Run();
}

PrivateFiles.TakeAll();

var file = new Argument<string>("FILE")
{
    Description =
        "A committee pack or plan: .pdf, .docx, .xlsx, .csv or .txt; with LibreOffice beside it also .doc, .xls, .rtf, .odt and .ods.",
};
var json = new Option<bool>("--json") { Description = "Print the reading as JSON and nothing else." };
var words = new Option<string?>("--words")
{
    Description = "A vocabulary of your own, in the form of the shipped vocabulary.json.",
};
var read = new Command("read", "Read a file and print the plans in it.") { file, json, words };
read.SetAction(parsed => ReadCommand.Run(parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(words)));
var later = new Argument<string?>("FILE2")
{
    Description = "A later version, to be compared with the first.",
    Arity = ArgumentArity.ZeroOrOne,
};
var settings = new Option<string?>("--settings")
{
    Description = "Words and numbers of the rules of your own, in the form of the shipped challenge.json.",
};
var check = new Command(
    "check",
    "Print what a scrutineer would ask of a file, the figures in it that do not agree, and what changed since an "
        + "earlier one."
)
{
    file,
    later,
    json,
    words,
    settings,
};
check.SetAction(parsed =>
    CheckCommand.Run(
        parsed.GetValue(file)!,
        parsed.GetValue(later),
        parsed.GetValue(json),
        parsed.GetValue(words),
        parsed.GetValue(settings)
    )
);
var root = new RootCommand(
    "Throughline: from the finding, through every agency's promise, to the difference made for children."
)
{
    read,
    check,
    VerifyCommand.Make(),
    BackupCommand.Make(),
    RestoreCommand.Make(),
};
var result = root.Parse(args);
if (result.Errors.Count == 0 && args is ["read" or "check", ..] && FileWork.Named(args[1..]) is { Count: > 0 } files)
{
    if (!ReadingCommand.IsHeld())
    {
        return await ReadingCommand.RunAsync(args, files.Sum(f => f.Length), CancellationToken.None);
    }
}

return result.Errors.Count > 0 ? Complaint.Say(result.Errors[0].Message) : await result.InvokeAsync();
