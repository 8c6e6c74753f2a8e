using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Hammer.Checking;
using WorkshopBot.Maps;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Compares what the servers have kept with what they acknowledged.</summary>
internal static class Checkup
{
    /// <summary>While people go on: all that was acknowledged by now is in the log, and nothing is in it twice.</summary>
    public static async Task<Interim> Meanwhile(IStore store, WorkshopId workshop, Journal journal)
    {
        var acknowledged = journal.AcknowledgedNow;
        var cutOff = journal.CutOffNow;
        var log = await RawLog.Read(store, workshop);
        var forms = Forms(log);
        var there = forms.ToHashSet(StringComparer.Ordinal);
        var findings = new Findings(log, Room.Step);
        findings.Lost.AddRange(acknowledged.Where(form => !there.Contains(form)).Select(NotInLog));
        findings.Doubled.AddRange(Findings.Twice(forms, "form"));
        return new(
            log.Last, acknowledged.Length, cutOff.Count, cutOff.Count(there.Contains), findings.Lost.Count, findings.Doubled.Count,
            [.. findings.Others, .. findings.Lost, .. findings.Doubled]);
    }

    /// <summary>When all have been answered and the step is revealed.</summary>
    /// <param name="maps">What each server gives for the map.</param>
    public static async Task<Verdict> AtTheEnd(IStore store, WorkshopId workshop, Book book, IReadOnlyList<byte[]> maps)
    {
        var log = await RawLog.Read(store, workshop);
        var forms = Forms(log);
        var there = forms.ToHashSet(StringComparer.Ordinal);
        var findings = new Findings(log, Room.Step);
        findings.CompareTexts(book, _ => true);
        findings.Lost.AddRange(book.Sent.Where(book.IsAcknowledged).Select(s => s.Form.Value).Where(f => !there.Contains(f)).Select(NotInLog));
        findings.Doubled.AddRange(Findings.Twice(forms, "form"));
        findings.CompareMap(MapProjection.Draw(log.Folded, _ => null));

        var profiles = await store.People.Profiles(workshop, CancellationToken.None);
        var folded = Written(log.Folded);
        var uninterrupted = Written(await Uninterrupted.Run(workshop, log, book));
        if (!folded.AsSpan().SequenceEqual(uninterrupted)) findings.Others.Add("The map of the log is not the map of an uninterrupted run.");
        for (var i = 0; i < maps.Count; i++)
        {
            if (!folded.AsSpan().SequenceEqual(maps[i])) findings.Others.Add($"The map that server {i + 1} gives is not the map of the log.");
        }

        return findings.Verdict(book);

        byte[] Written(Workshop.Running w) => MapJson.Write(MapProjection.Draw(w, id => profiles.GetValueOrDefault(id)?.Name));
    }

    private static List<string> Forms(RawLog log) => [.. log.Deeds.Select(d => Room.FormOf(d.Id, d.By)).OfType<string>()];

    private static string NotInLog(string form) => $"Acknowledged and not in the log: {form}";
}
