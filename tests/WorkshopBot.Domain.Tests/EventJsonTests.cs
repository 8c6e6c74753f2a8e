using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Golden/events.json holds one of each stored event. A line of it is never changed: a new shape is a new line.</summary>
public sealed class EventJsonTests
{
    private static readonly JsonArray Golden = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden/events.json")))!.AsArray();

    public static TheoryData<string> Lines => [.. Golden.Select(e => e!.ToJsonString())];

    private static readonly IReadOnlyList<JsonDerivedTypeAttribute> Stored =
        [.. typeof(WorkshopEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_stored_event_is_read_and_written_as_it_was(string line)
    {
        var read = JsonSerializer.Deserialize(line, StoredJson.Context.WorkshopEvent)!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse(JsonSerializer.Serialize(read, StoredJson.Context.WorkshopEvent))));
    }

    [Fact]
    public void Every_event_has_a_golden_line() => Assert.Equal(
        Stored.Select(t => (string)t.TypeDiscriminator!).Order(),
        Golden.Select(e => e!["type"]!.GetValue<string>()).Distinct().Order());

    [Fact]
    public void Every_part_of_an_event_is_said_by_one_of_its_golden_lines()
    {
        var parts = Stored.SelectMany(t => t.DerivedType.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(p => (Type: (string)t.TypeDiscriminator!, Part: JsonNamingPolicy.CamelCase.ConvertName(p.Name))));

        var said = Golden.SelectMany(e => e!.AsObject().Select(part => (Type: e["type"]!.GetValue<string>(), Part: part.Key)));

        Assert.Equal([], parts.Except(said));
    }

    [Fact]
    public void Every_event_has_a_stored_name_with_a_version()
    {
        var events = typeof(WorkshopEvent).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(WorkshopEvent)));

        Assert.Equal(events.OrderBy(t => t.Name), Stored.Select(t => t.DerivedType).OrderBy(t => t.Name));
        Assert.All(Stored, t => Assert.Matches("^[a-z-]+/[0-9]+$", (string)t.TypeDiscriminator!));
    }

    [Fact]
    public void A_log_written_and_read_again_gives_the_same_workshop()
    {
        var session = WithStages(["Search", "Pay"], ScriptStep.Of("pain-points"), ScriptStep.Of("emotions"));
        session.Add(Ben, "pain-point", ("stage", "S2"), ("text", "Card \"refused\" 💳 \u2028"), ("severity", 4));
        session.Next();
        session.Tidy(new TidyOperation.Rename(session.Said("Search").Id, "بحث"));
        session.Do(Ana, new Command.Finish());

        Workshop again = NotStarted().State;
        foreach (var deed in session.Log)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new Commit(session.Now, [deed]), StoredJson.Context.Commit);
            var commit = JsonSerializer.Deserialize(json, StoredJson.Context.Commit)!;
            again = commit.Deeds.Aggregate(again, (workshop, d) => workshop.Apply(d, commit.At));
        }

        Assert.Equal(session.Canonical(), CanonicalState.Of(again));
    }

    [Fact]
    public void Payloads_that_say_the_same_are_equal_in_whatever_order()
    {
        var one = Payload.Of(("a", "x"), ("b", 1), ("c", ImmutableArray.Create("y", "z")));
        var other = Payload.Of(("c", ImmutableArray.Create("y", "z")), ("b", 1), ("d", null), ("a", "x"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("b", 2));
    }
}
