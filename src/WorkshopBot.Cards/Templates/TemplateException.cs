namespace WorkshopBot.Cards.Templates;

/// <summary>A template that cannot be read, or that asks of its data what cannot be had.</summary>
/// <param name="template">Name of the template, as it was given to <see cref="CardTemplate.Parse"/>.</param>
/// <param name="line">Line of the template's file, from 1.</param>
/// <param name="expression">The text that holds the expression, or null where the JSON itself is wrong.</param>
public sealed class TemplateException(string template, int line, string? expression, string problem, Exception? cause = null)
    : Exception(expression is null ? $"{template}({line}): {problem}" : $"{template}({line}): {expression}: {problem}", cause)
{
    public string Template { get; } = template;

    public int Line { get; } = line;

    public string? Expression { get; } = expression;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = problem;
}
