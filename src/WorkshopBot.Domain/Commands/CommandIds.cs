using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
        var said = new StringBuilder();
        foreach (var entry in entries) said.Append(entry.Kind).Append(' ').Append(entry.Payload).Append('\n');

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()), hash);
        return new($"{form}.{Base64Url.EncodeToString(hash[..6])}");
    }
}
