using System.Text.Json;

namespace WorkshopBot.Maps.Imports;

/// <summary>Finds in which line of a JSON text a value stands.</summary>
internal static class JsonLines
{
    /// <param name="path">As <see cref="WrongMapException.Where"/> has it: <c>stages[2].name</c>.</param>
    /// <returns>From 1; null where nothing has this path.</returns>
    public static int? Of(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        var at = new Stack<Place>([new("")]);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                at.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                at.Peek().Name = reader.GetString()!;
                continue;
            }

            var here = at.Peek().Next();
            if (here == path) return 1 + utf8[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartObject) at.Push(new(here));
            if (reader.TokenType is JsonTokenType.StartArray) at.Push(new(here) { Items = 0 });
        }

        return null;
    }

    /// <summary>An object or array whose values are read just now.</summary>
    private sealed class Place(string path)
    {
        public string Name { get; set; } = "";

        /// <summary>How many there were; null in an object.</summary>
        public int? Items { get; set; }

        /// <summary>The path of the value that begins.</summary>
        public string Next()
        {
            if (Items is { } item)
            {
                Items = item + 1;
                return $"{path}[{item}]";
            }

            return path.Length > 0 ? $"{path}.{Name}" : Name;
        }
    }
}
