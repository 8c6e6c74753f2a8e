using WorkshopBot.Domain;
using WorkshopBot.Engine;

namespace WorkshopBot.Hammer.Load;

/// <param name="Seed">What people write.</param>
/// <param name="People">How many write at the same time; every fourth saves whole answers.</param>
/// <param name="Each">How many contributions each makes in the end; null: until killed.</param>
/// <param name="Team">Begins the names of these people. Two processes with the same team send the same forms.</param>
internal sealed record LoadOptions(int Seed, int People, int? Each, string Team, bool Anonymous);

/// <summary>Everybody who writes in this process.</summary>
/// <param name="book">What earlier processes left.</param>
internal sealed class Crowd(WorkshopEngine engine, Book book, LoadOptions options, Action<Line> report, Action<Outcome>? heard = null)
{
    private const int FacilitatesAfter = 200;

    private int contributions;

    /// <summary>Brings the workshop to its open step.</summary>
    public async Task<Arena> Open()
    {
        foreach (var (form, command) in Arena.Openings(options.Anonymous)) await Speaker.Do(engine, form, Arena.Lead, command, heard);

        var seen = await Speaker.Look(engine);
        return new((Workshop.Running)((Outcome.Saved)seen).Workshop);
    }

    /// <param name="enough">Ends it when everybody has been answered.</param>
    public async Task Talk(Arena arena, CancellationToken enough = default)
    {
        var speaker = new Speaker(engine, arena, report, heard);
        await Task.WhenAll(book.Unanswered.Select(said => Again(said, speaker)));

        using var facilitator = new Facilitator(speaker, book.Next(Facilitator.Name));
        await Task.WhenAll(Enumerable.Range(0, options.People).Select(i => Task.Run(() =>
        {
            var person = i % 4 == 3 ? Editor(i) : Adder(i);
            return person.Person.Talk(speaker, book.Next(person.Name), options.Each, () => AfterOne(facilitator), enough);
        })));
    }

    private static async Task Again(Said said, Speaker speaker)
    {
        if (said.By != Arena.Lead) await speaker.Join(said.By);
        await speaker.Say(said);
    }

    private (string Name, Person Person) Adder(int i)
    {
        var name = $"{options.Team}p{i}";
        return (name, new Adder(name, options.Seed));
    }

    private (string Name, Person Person) Editor(int i)
    {
        var name = $"{options.Team}e{i}";
        return (name, new Editor(name, options.Seed, book.Last(name)));
    }

    private Task AfterOne(Facilitator facilitator) =>
        Interlocked.Increment(ref contributions) % FacilitatesAfter == 0 ? facilitator.Act() : Task.CompletedTask;
}
