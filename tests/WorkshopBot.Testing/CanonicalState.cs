using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Testing;

/// <summary>A workshop as text, dictionaries and sets sorted: records compare their collections by reference, texts do not.</summary>
public static class CanonicalState
{
    public static string Of(Workshop workshop)
    {
        var text = new StringBuilder();
        Write(text, workshop);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or Payload or Enum:
                text.Append('"').Append(value).Append('"');
                break;
            case StepCatalog or StepDefinition:
                text.Append(value.GetType().Name);
                break;
            case IEnumerable sequence when HasNoOrder(value.GetType()):
                WriteSorted(text, sequence.Cast<object>().Select(Text));
                break;
            case IEnumerable sequence:
                text.Append('[').AppendJoin(',', sequence.Cast<object>().Select(Text)).Append(']');
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture));
                break;
            default:
                WriteSorted(text, value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
                    .Where(p => p.GetIndexParameters().Length == 0)
                    .Select(p => $"{p.Name}={Text(p.GetValue(value))}"));
                break;
        }
    }

    private static string Text(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void WriteSorted(StringBuilder text, IEnumerable<string> parts) =>
        text.Append('{').AppendJoin(',', parts.Order(StringComparer.Ordinal)).Append('}');

    private static bool HasNoOrder(Type type) => type.GetInterfaces().Any(i => i.IsGenericType
        && (i.GetGenericTypeDefinition() == typeof(IReadOnlySet<>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));
}
