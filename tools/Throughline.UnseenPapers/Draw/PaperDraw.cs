using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.UnseenPapers.Writers;
using Throughline.UnseenPlans;

namespace Throughline.UnseenPapers.Draw;

/// <summary>A whole paper out of a seed.</summary>
public sealed record PaperDraw(int Seed, string Name, byte[] Bytes, string Gold)
{
    public static PaperDraw Of(int seed)
    {
        var dice = new Dice(seed);
        var draft = new Draft(dice);
        var kind = dice.One([
            "agenda",
            "reports",
            "reports",
            "minutes",
            "minutes",
            "programme",
            "log",
            "members",
            "pack",
            "pack",
            "lists",
        ]);
        switch (kind)
        {
            case "agenda":
                AgendaDraw.Add(draft);
                break;
            case "reports":
                ReportDraw.Add(draft, dice.Between(1, 3));
                draft.Elements.RemoveAt(0);
                break;
            case "minutes":
                new MinutesDraw(draft).Add();
                break;
            case "programme":
                ProgrammeDraw.Add(draft);
                break;
            case "log":
                LogDraw.Add(draft);
                break;
            case "members":
                MembershipDraw.Add(draft);
                break;
            case "lists":
                ProgrammeDraw.Add(draft);
                LogDraw.Add(draft);
                MembershipDraw.Add(draft);
                break;
            default:
                AgendaDraw.Add(draft);
                if (dice.Chance(60))
                {
                    draft.Page();
                    new MinutesDraw(draft).Add();
                }

                ReportDraw.Add(draft, dice.Between(1, 2));
                if (dice.Chance(60))
                {
                    draft.Page();
                    ProgrammeDraw.Add(draft);
                }

                break;
        }

        var format = kind is "programme" or "log" or "members" or "lists"
            ? dice.One(["docx", "pdf", "xlsx", "docx", "xlsx", "txt"])
            : dice.One(["docx", "txt", "txt", "pdf", "pdf"]);
        // Tabs part cells of one line only.
        if (
            format == "txt"
            && draft
                .Elements.OfType<Grid>()
                .Any(g => g.Rows.Any(r => r.Any(b => b.Text.Contains('\n', StringComparison.Ordinal))))
        )
        {
            format = "pdf";
        }

        if (format == "xlsx" && !draft.Elements.Exists(e => e is Grid))
        {
            format = "docx";
        }

        var paper = new Paper($"{kind}-{seed}", draft.Elements) { Landscape = kind is "programme" or "log" };
        var bytes = format switch
        {
            "txt" => PlainText.Write(paper, dice),
            "xlsx" => SpreadsheetPaper.Write(paper),
            _ => WordPaper.Write(paper),
        };
        return new(seed, $"{kind}-{seed}.{format}", bytes, draft.Gold.ToJsonString());
    }
}
