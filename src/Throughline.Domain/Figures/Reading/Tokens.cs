using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>
/// The shapes in which figures, dates and references stand in English committee prose; what is no figure comes first.
/// </summary>
internal static partial class Tokens
{
    private const string N = @"(?:\d{1,3}(?:,\d{3}){1,20}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)";
    private const string W = NumberWords.Pattern;
    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|(?-i:Mar(?:ch)?|MARCH)|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Scale = @"(?:\s?(?:million|billion|thousand|mn|bn|[mk])\b)?";

    // A token begins with a digit, a sign, or the first letter of a word; nothing else need be tried.
    private const string Begin = @"(?:(?=[\d£])|(?<![a-z])(?=[a-z]))(?:";

    private const string Address = @"(?<skip>https?://\S{1,2000}|www\.\S{1,2000})";
    private const string Dates =
        @"|(?:(?<wd>mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,20}(?:the\s{1,20})?)?(?<!\d)(?<dd>\d{1,2})\s?(?:st"
        + @"|nd|rd"
        + @"|th)?\s{1,20}(?:of\s{1,20})?(?<dm>"
        + Month
        + @")\b(?:[\s,]{1,3}(?<dy>(?:19|20)\d{2}\b|['’]\d{2}\b))?"
        + @"|(?:(?<wd>mon|tues|wednes|thurs|fri|satur"
        + @"|sun)day,?\s{1,20})?(?<![\d.])(?<nd>\d{1,2})(?<sep>[./-])(?<nm>\d{1,2})\k<sep>(?<ny>\d{4}|\d{2})(?![\d])"
        + @"|(?<iy>(?:19|20)\d{2})-(?<im>\d{2})-(?<id>\d{2})(?!\d)"
        + @"|\b(?<mm>"
        + Month
        + @")\b[\s,.'’-]{1,3}(?<my>(?:19|20)\d{2}|['’]?\d{2})(?!\s?(?:st|nd|rd|th)\b|[\d,%]|\.\d)"
        + @"|(?<![\d.,£])(?<ya>(?:19|20)\d{2})\s?[/–—-]\s?(?<yb>(?:19|20)\d{2}|\d{2})(?![\d%])"
        + @"|(?<![\d.,£/])(?<sy>09/10|10/11|11/12|12/13|13/14|14/15|15/16|16/17|17/18|18/19|19/20|20/21|21/22|22/23"
        + @"|23/24|24/25|25/26|26/27|27/28|28/29|29/30)(?![\d%/])"
        + @"|(?<![\d.,£])(?<yy>(?:19[5-9]|20[0-4])\d)(?![\d%]|,\d|\.\d|\s?(?:per\s?cent|children|young|pupils|people"
        + @"|cases|families|referrals|contacts|households))";
    private const string Times =
        @"|(?<t>(?<!\d)\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)\b|(?<!\d)\d{1,2}:\d{2}\b|(?<!\d)0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b|\b(?-i:[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2})\b)";
    private const string References =
        @"|(?<f>\b(?:sections?|paragraphs?|paras?|pages?|appendix|appendices|annex(?:es)?|tables?|figures?|charts?"
        + @"|items?|questions?|recommendations?|key\sstages?|ks|levels?|bands?|phases?|stages?|priority|step"
        + @"|tier|part|article|regulations?|chapter|version|no\.?|class|grade|objective|standard|schedule"
        + @"|room|unit|minute|strand|theme|goal|slide|wave|group|action)\s?(?:no\.?\s?)?(?:\d[\d.]{0,40}[a-z]?"
        + @"|(?-i:[A-Z])|"
        + W
        + @")\b(?:\s?(?:,|and|to|&|-|–)\s?\d[\d.]{0,40}\b(?!\s?%)){0,100}"
        + @"|(?<!\b(?:last|past|this|previous|each|per|the|a|next|every)\s)\byears?\s\d{1,2}\b(?:\s?(?:,|and|to|&|-"
        + @"|–)\s?\d{1,2}\b){0,100}|\d{1,4}(?:\.\d{1,4}){2,5})";
    private const string Ages =
        @"|(?<a>\baged?\s(?:of\s)?(?:between\s|from\s|under\s|over\s)?(?:\d{1,2}|"
        + W
        + @")\b(?:\s?(?:-|–|to|and)\s?(?:\d{1,2}|"
        + W
        + @")\b)?(?:\s?years?\b)?(?:\s?olds?\b)?"
        + @"|(?<!\d)(?:(?:\d{1,2}|\b"
        + W
        + @")\s?(?:-|–|to|and|or)\s?)?(?:\d{1,2}|\b"
        + W
        + @")(?:\s|-)years?(?:\s|-)olds?\b"
        + @"|\b(?:under|over|below|above|post|pre)(?:\s|-)(?:the\s)?(?:age\sof\s)?\d{1,2}s?\b(?=\s{0,20}(?:[.,;)]|$"
        + @"|years?|who|with|are\b|were\b)(?!\d))|(?<!\d)\d{1,2}\+)";
    private const string Money =
        @"|(?<g>£\s?"
        + N
        + Scale
        + @"\s?[-–—]\s?£?\s?"
        + N
        + Scale
        + @")|£\s?(?<mv>"
        + N
        + @")(?:\s?(?<ms>million|billion|thousand|mn|bn|[mk])\b)?";
    private const string Rates =
        @"|(?<![\d.,])(?<rv>"
        + N
        + @")(?:\s[a-z]{1,40}){0,3}?\s?(?:\bper|\bin\severy|\bfor\severy)\s(?<rp>1,?000|10,?000|100,?000|thousand"
        + @"|ten\sthousand|hundred\sthousand)(?![\d,])";
    private const string Percents =
        @"|(?<![\d.,])(?<pv>"
        + N
        + @"|\b"
        + W
        + @")\s?(?:(?<pp>percentage\spoints?|%\s?points?)|%|(?<pw>per\s?cent\b|percent\b))";
    private const string Fractions =
        @"|\b(?:1|one)\sin\s(?:every\s)?(?<fn>\d{1,3}|"
        + W
        + @")\b|\b(?<fa>a|an|one|two|three|four)(?:\s|-)(?<fb>half|third|quarter|fifth|sixth|tenth)s?\b(?=\s(?:of"
        + @"|the)\b|\s?\))|(?<!\d)(?<fc>[1-4])/(?<fd>[2-6]|10)(?:rds?|ths?)?\b(?![/\d])|\b(?<fh>half)(?=\s(?:of|the)\b)";
    private const string Others =
        @"|(?<o>(?<!\d)\d{1,6}(?:st|nd|rd|th)\b)|(?<![\d.,])(?<uv>"
        + N
        + @"|\b"
        + W
        + @")(?:\s|-)(?:(?:calendar|working|school|consecutive|full)\s)?(?<uu>day|week|month|year|hour|minute)s?\b"
        + @"|(?<g>(?<![\d.,])"
        + N
        + @"\s?(?:%|per\scent)?\s?[-–—]\s?"
        + N
        + @"(?:\s?%|\sper\scent\b)?)|(?<f>\b[a-z]{1,4}-?\d[\w.]{0,20}|(?<!\d)\d{1,9}[a-z]\w{0,20})|(?<![\d.])(?<cv>"
        + N
        + @"|\b"
        + W
        + @")\b";

    [GeneratedRegex(
        Begin + Address + Dates + Times + References + Ages + Money + Rates + Percents + Fractions + Others + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    public static partial Regex Shape();
}
