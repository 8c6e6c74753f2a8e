using WorkshopBot.Domain;

namespace WorkshopBot.Hammer.Load;

/// <summary>Renames the first stage, takes that back, and so on: once every so many contributions.</summary>
internal sealed class Facilitator(Speaker speaker, int from) : IDisposable
{
    public const string Name = "lead";

    private readonly SemaphoreSlim turn = new(1);
    private int number = from;

    public async Task Act()
    {
        await turn.WaitAsync();
        try
        {
            var form = new CommandId($"{Name}-{number}");
            await speaker.Say(number % 2 == 0
                ? new("rename", Arena.Lead, form, [$"Decide {number}"])
                : new("undo", Arena.Lead, form, [$"{Name}-{number - 1}"]));
            number++;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
