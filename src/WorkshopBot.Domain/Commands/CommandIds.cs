using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Commands;

public static class CommandIds
{
    /// <summary>
    /// The id under which a form's saving is remembered: the form and what it said. A retry says the same and is known; the
    /// same form saved again with other words is not taken for a retry.
    /// </summary>
    public static CommandId Of(CommandId form, Command command) => command switch
    {
        Command.Save c => WithDigest(form, c.Entries),
        Command.Add c => WithDigest(form, c.Entries),
        _ => form,
    };

    private static CommandId WithDigest(CommandId form, ImmutableArray<Entry> entries)
    {
        var said = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(said))
        {
            writer.WriteStartObject();
            foreach (var entry in entries)
            {
                writer.WritePropertyName(entry.Kind);
                JsonSerializer.Serialize(writer, entry.Payload, StoredJson.Context.Payload);
            }

            writer.WriteEndObject();
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(said.WrittenSpan, hash);
        return new($"{form}.{Base64Url.EncodeToString(hash[..6])}");
    }
}
