namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>Where in which template something stands.</summary>
internal readonly record struct Place(string Template, int Line)
{
    public TemplateException Wrong(string? expression, string problem) => new(Template, Line, expression, problem);
}
