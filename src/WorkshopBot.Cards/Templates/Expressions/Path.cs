using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary><c>a.b[i].c</c>: a property, and what it is a property of, where it is not the data itself.</summary>
internal sealed class Path : Expression
{
    private readonly string name;
    private readonly Expression? instance;
    private readonly string? written;
    private readonly PathPart[] parts;

    public Path(string name, Expression? instance)
    {
        (this.name, this.instance) = (name, instance);
        written = instance switch
        {
            null => name,
            Path { written: { } before } => $"{before}.{name}",
            _ => null,
        };
        parts = written is null ? [] : PathPart.Split(written);
    }

    public override ReturnType Returns => ReturnType.Any;

    /// <summary>The name alone, where it stands alone: what a lambda calls its item.</summary>
    public string? Alone => instance is null ? name : null;

    public override Value Evaluate(Scope scope, bool substitutes)
    {
        if (written is not null) return Substitute(scope.Find(written, parts), written, substitutes);

        var path = "";
        var left = Accumulate(scope, substitutes, ref path, out var failure);
        if (failure.IsError) return failure;
        if (left is null) return Substitute(scope.Find(path, PathPart.Split(path)), path, substitutes);

        var start = left.Operand(scope, substitutes);
        return start.IsError ? start : Substitute(Inside(start, path), path, substitutes);
    }

    public static Value Substitute(Value found, string path, bool substitutes) =>
        found.IsUndefined && substitutes ? Value.Of($"${{{path}}}") : found;

    public static Value Inside(Value start, string path) =>
        PathPart.Split(path) is { Length: > 0 } parts ? start.Follow(parts) : Value.Undefined;

    public override string ToString() => instance is null ? name : $"{instance}.{name}";

    /// <summary>
    /// The path as a text, back to what is no path. The reference goes by that text, too: an index that holds a dot or a
    /// bracket is taken apart there.
    /// </summary>
    private Expression? Accumulate(Scope scope, bool substitutes, ref string path, out Value failure)
    {
        failure = Value.Undefined;
        Expression? left = this;
        while (true)
        {
            if (left is Path property)
            {
                path = $"{property.name}.{path}";
                left = property.instance;
            }
            else if (left is Element element)
            {
                var index = element.Index.Operand(scope, substitutes);
                if (index.IsError) failure = index;
                else if (!double.IsNaN(Script.WholeNumber(Script.Text(index)))) path = $"[{Script.Text(index)}].{path}";
                else if (index.IsText) path = $"['{index.Text}'].{path}";
                else failure = Value.Failed($"{element.Index} is neither a whole number nor a text");

                if (failure.IsError) return null;
                left = element.Instance;
            }
            else
            {
                path = path.TrimEnd('.').Replace(".[", "[");
                return left;
            }
        }
    }
}
