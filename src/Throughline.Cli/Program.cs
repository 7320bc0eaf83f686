using System.CommandLine;
using Throughline.Cli;

var file = new Argument<string>("FILE") { Description = "A committee pack or plan: .pdf, .docx, .xlsx or .txt." };
var json = new Option<bool>("--json") { Description = "Print the reading as JSON and nothing else." };
var words = new Option<string?>("--words") { Description = "A vocabulary of your own, in the form of the shipped vocabulary.json." };
var read = new Command("read", "Read a file and print the plans in it.") { file, json, words };
read.SetAction(parsed => ReadCommand.Run(parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(words)));
var root = new RootCommand("Throughline: from the finding, through every agency's promise, to the difference made for children.") { read, VerifyCommand.Make() };
var result = root.Parse(args);
return result.Errors.Count > 0 ? Complaint.Say(result.Errors[0].Message) : await result.InvokeAsync();
