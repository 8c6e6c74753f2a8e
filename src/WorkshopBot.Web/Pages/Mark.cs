namespace WorkshopBot.Web.Pages;

/// <summary>The sign of the program, inline so that it takes the text's colour.</summary>
internal static class Mark
{
    public const string Svg = """
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><path d="M4 21c4 0 5-10 9-10s5 12 8 12 4-9 7-9" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/><circle cx="4" cy="21" r="2.4" fill="currentColor"/><circle cx="28" cy="14" r="2.4" fill="currentColor"/></svg>
        """;
}
