using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>A text with expressions. One that stands alone keeps the type of what it gives.</summary>
internal sealed class Bound(string source, Expression expression, Place place) : Node
{
    /// <summary>Whether there are words around the expressions.</summary>
    private readonly Call? text = expression is Call { Function: "concat" } concat ? concat : null;

    public override JsonNode? Expand(Scope scope, out bool isUndefined)
    {
        var value = Evaluate(scope);
        isUndefined = value.IsUndefined;
        return Written(value, scope);
    }

    public override void ExpandInto(JsonArray list, Scope scope)
    {
        var value = Evaluate(scope);
        if (value.Kind == Kind.Null) return;

        if (!value.IsList) list.Add(Written(value, scope));
        else foreach (var item in value.Items) list.Add(Written(item, scope));
    }

    public Value Evaluate(Scope scope)
    {
        try
        {
            var value = text is null ? expression.Operand(scope, true) : Value.Of(Interpolate(text, scope));
            return value.IsError ? throw Wrong(value.Error) : value;
        }
        catch (EvaluationException e)
        {
            throw Wrong(e.Message);
        }
    }

    /// <summary>A condition that cannot be evaluated does not hold, nor does anything but true.</summary>
    public bool Holds(Scope scope)
    {
        try
        {
            return expression.Operand(scope, false) is { Kind: Kind.Boolean, Boolean: true };
        }
        catch (EvaluationException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static string Interpolate(Call text, Scope scope)
    {
        var written = new StringBuilder();
        foreach (var piece in text.Arguments)
        {
            var value = Piece(piece, scope);
            if (value.IsNothing || value.Kind == Kind.Void) throw new EvaluationException($"{piece} has no value");

            written.Append(value.IsError ? $"${{{piece}}}" : Script.Text(value));
            Deep.GuardLength(written.Length);
        }

        scope.Budget.Write(written.Length);
        return written.ToString();
    }

    // In a text an expression that fails is shown as it is written, as the reference does.
    private static Value Piece(Expression piece, Scope scope)
    {
        try
        {
            return piece.Evaluate(scope, true);
        }
        catch (EvaluationException e) when (e is not RefusedException)
        {
            return Value.Failed(e.Message);
        }
    }

    private JsonNode? Written(Value value, Scope scope)
    {
        try
        {
            return Json.Node(value, scope.Budget);
        }
        catch (EvaluationException e)
        {
            throw Wrong(e.Message);
        }
    }

    private TemplateException Wrong(string problem) => place.Wrong(source, problem);
}
