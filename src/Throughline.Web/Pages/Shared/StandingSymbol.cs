using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// The sign that stands before the word of a rating: drawn in the colour of its words, so that print and forced colours
/// keep it; hidden from screen readers, which have the word. See design.md, "Ratings".
/// </summary>
public sealed class StandingSymbol : IHtmlContent
{
    /// <summary>An empty circle: not started.</summary>
    public static readonly StandingSymbol Circle = new(
        "ns",
        """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.4"/>"""
    );

    /// <summary>A filled triangle: on track.</summary>
    public static readonly StandingSymbol Triangle = new("on", """<path d="M8 1.5 15 14.5H1z" fill="currentColor"/>""");

    /// <summary>A diamond: at risk.</summary>
    public static readonly StandingSymbol Diamond = new(
        "ar",
        """<path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor"/>"""
    );

    /// <summary>A filled square: off track.</summary>
    public static readonly StandingSymbol Square = new(
        "off",
        """<path d="M1.5 1.5h13v13h-13z" fill="currentColor"/>"""
    );

    /// <summary>A tick: complete.</summary>
    public static readonly StandingSymbol Tick = new(
        "done",
        """<path d="m1.5 8.6 4.4 4.6L14.6 3" fill="none" stroke="currentColor" stroke-width="3"/>"""
    );

    /// <summary>A dashed circle: silent.</summary>
    public static readonly StandingSymbol Dashes = new(
        "silent",
        """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-dasharray="3.2 2.6"/>"""
    );

    /// <summary>A dash: says that it is not for it.</summary>
    public static readonly StandingSymbol Dash = new(
        "na",
        """<path d="M2 8h12" stroke="currentColor" stroke-width="2"/>"""
    );

    /// <summary>One ring: claimed.</summary>
    public static readonly StandingSymbol Ring = new(
        "claimed",
        """<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.8"/>"""
    );

    /// <summary>A quarter of a disc: evidenced.</summary>
    public static readonly StandingSymbol Quarter = new(
        "evidenced",
        """<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 8V1.6A6.4 6.4 0 0 1 14.4 8z" fill="currentColor"/>"""
    );

    /// <summary>Half a disc: tested.</summary>
    public static readonly StandingSymbol Half = new(
        "tested",
        """<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor"/>"""
    );

    /// <summary>A full disc: impact shown.</summary>
    public static readonly StandingSymbol Disc = new(
        "impact",
        """<circle cx="8" cy="8" r="7.2" fill="currentColor"/>"""
    );

    private readonly string _html;

    private StandingSymbol(string name, string drawing) =>
        _html =
            $"""<svg class="sym s-{name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{drawing}</svg>""";

    /// <summary>The sign of how far an action is.</summary>
    public static StandingSymbol Of(Delivery delivery) =>
        delivery switch
        {
            Delivery.NotStarted => Circle,
            Delivery.OnTrack => Triangle,
            Delivery.AtRisk => Diamond,
            Delivery.OffTrack => Square,
            Delivery.Complete => Tick,
        };

    /// <summary>The sign of how far anybody looked behind a claim.</summary>
    public static StandingSymbol Of(Assurance assurance) =>
        assurance switch
        {
            Assurance.Claimed => Ring,
            Assurance.Evidenced => Quarter,
            Assurance.Tested => Half,
            Assurance.ImpactShown => Disc,
        };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);
}
