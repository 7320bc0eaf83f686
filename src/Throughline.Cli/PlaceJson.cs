using System.Text.Json;
using Throughline.Domain.Plans;

namespace Throughline.Cli;

/// <summary>A page and a line, or that there is none.</summary>
internal static class PlaceJson
{
    public static void Write(Utf8JsonWriter json, SourcePlace? place)
    {
        if (place is not { } at)
        {
            json.WriteNull("page");
            json.WriteNull("line");
            return;
        }

        if (at.Where is { } where)
        {
            json.WriteString("where", where);
        }

        json.WriteNumber("page", at.Page);
        if (at.Line is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }
    }
}
