using System.Collections.Concurrent;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Forms that people have open: Teams closes one that is sent, and one that is refused has to be there again with what was typed. What is not
/// remembered any more, or was shown by another instance, comes back as a copy of the words.
/// </summary>
internal sealed class ShownForms
{
    private const int MostRemembered = 2_000;

    private readonly ConcurrentDictionary<(string Form, int Page), Card> shown = new();
    private readonly ConcurrentQueue<(string Form, int Page)> order = new();

    public void Remember(Subject about, Card card)
    {
        if (about.Form is not { } form) return;

        if (shown.TryAdd((form, about.Page), card)) order.Enqueue((form, about.Page));
        while (order.Count > MostRemembered && order.TryDequeue(out var oldest)) shown.TryRemove(oldest, out _);
    }

    public Card? Find(Subject about) => about.Form is { } form ? shown.GetValueOrDefault((form, about.Page)) : null;
}
