using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// Where names lead while a template is expanded: items of lambdas first, then <c>$data</c>, or what begins
/// with <c>$</c>.
/// </summary>
internal sealed class Scope
{
    private static readonly Value Version = Value.Of(new OrderedDictionary<string, Value>
    {
        ["major"] = Value.Of(2),
        ["minor"] = Value.Of(3),
        ["patch"] = Value.Of(1),
        ["suffix"] = Value.Empty,
    });

    private readonly Value root;
    private readonly Value host;
    private Local? innermost;

    public Scope(Value root, Value host) => (this.root, this.host, Data) = (root, host, root);

    public Value Data { get; set; }

    public Value Index { get; set; } = Value.Undefined;

    public Budget Budget { get; } = new();

    public Value Find(string path, ReadOnlySpan<PathPart> parts)
    {
        if (parts.IsEmpty) return Value.Undefined;

        for (var local = innermost; local is not null; local = local.Outer)
        {
            if (!Is(parts[0], local.Name)) continue;
            if (local.Item.Follow(parts[1..]) is { IsUndefined: false } found) return found;
        }

        return path[0] == '$' ? Reserved(parts[0]).Follow(parts[1..]) : Data.Follow(parts);
    }

    /// <summary>Evaluates with one name more.</summary>
    public Value With(string name, Value item, Expression body, bool substitutes)
    {
        var outer = innermost;
        innermost = new(name, item, outer);
        try
        {
            return body.Operand(this, substitutes);
        }
        finally
        {
            innermost = outer;
        }
    }

    private Value Reserved(PathPart part) =>
        Is(part, "$data") ? Data
        : Is(part, "$root") ? root
        : Is(part, "$host") ? host
        : Is(part, "$index") ? Index
        : Is(part, "$_acTemplateVersion") ? Version
        : Value.Undefined;

    private static bool Is(PathPart part, string name) => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed record Local(string Name, Value Item, Local? Outer);
}
