using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class StepKeysContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly StepKeyId Step = new(Workshop, Step: 4, Generation: 1);
    private static readonly AskId Ask = new(Step, Part: 0, Round: 1);
    private static readonly ParticipantId Ana = new("ana");
    private static readonly ParticipantId Ben = new("ben");

    private IStepKeys Keys => Store.StepKeys;

    [Fact]
    public async Task Everybody_gets_the_key_that_was_stored_first()
    {
        var got = await Race(24, racer => Keys.GetOrAdd(Step, Key(racer), None));

        var stored = (await Keys.Find(Step, None))!.Value.ToArray();
        Assert.All(got, key => Assert.Equal(stored, key.ToArray()));
        Assert.Contains(stored, Enumerable.Range(0, 24).Select(racer => Key(racer).ToArray()));
    }

    [Fact]
    public async Task A_key_that_was_never_made_is_not_found() => Assert.Null(await Keys.Find(Step, None));

    [Fact]
    public async Task A_deleted_key_is_not_found_and_deleting_may_be_repeated()
    {
        await Keys.GetOrAdd(Step, Key(1), None);

        await Keys.Delete(Step, None);
        await Keys.Delete(Step, None);

        Assert.Null(await Keys.Find(Step, None));
    }

    [Fact]
    public async Task Steps_generations_and_workshops_have_keys_of_their_own()
    {
        StepKeyId[] steps =
        [
            Step, Step with { Generation = 2 }, Step with { Step = 5 }, Step with { Workshop = OtherWorkshop },
            Step with { Workshop = OtherTenantsWorkshop },
        ];
        for (var i = 0; i < steps.Length; i++) await Keys.GetOrAdd(steps[i], Key(i), None);

        await Keys.Delete(Step, None);

        Assert.Null(await Keys.Find(Step, None));
        for (var i = 1; i < steps.Length; i++)
            Assert.Equal(Key(i).ToArray(), (await Keys.Find(steps[i], None))!.Value.ToArray());
    }

    [Fact]
    public async Task All_keys_of_a_workshop_can_be_erased_at_once()
    {
        await Keys.GetOrAdd(Step, Key(1), None);
        await Keys.GetOrAdd(Step with { Generation = 2 }, Key(2), None);
        await Keys.MarkAnswered(Ask, Ana, answered: true, None);
        await Keys.GetOrAdd(Step with { Workshop = OtherTenantsWorkshop }, Key(3), None);

        await Keys.DeleteAll(Workshop, None);
        await Keys.DeleteAll(Workshop, None);

        Assert.Null(await Keys.Find(Step, None));
        Assert.Null(await Keys.Find(Step with { Generation = 2 }, None));
        Assert.Empty(await Keys.Answered(Ask, None));
        Assert.NotNull(await Keys.Find(Step with { Workshop = OtherTenantsWorkshop }, None));
    }

    [Fact]
    public async Task Who_has_answered_is_a_set()
    {
        await Keys.GetOrAdd(Step, Key(1), None);

        await Keys.MarkAnswered(Ask, Ana, answered: true, None);
        await Keys.MarkAnswered(Ask, Ana, answered: true, None);
        await Keys.MarkAnswered(Ask, Ben, answered: true, None);

        Assert.Equal([Ana, Ben], (await Keys.Answered(Ask, None)).OrderBy(p => p.Value));
    }

    [Fact]
    public async Task Who_takes_the_answer_back_leaves_the_set()
    {
        await Keys.GetOrAdd(Step, Key(1), None);
        await Keys.MarkAnswered(Ask, Ana, answered: true, None);
        await Keys.MarkAnswered(Ask, Ben, answered: true, None);

        await Keys.MarkAnswered(Ask, Ana, answered: false, None);
        await Keys.MarkAnswered(Ask, Ana, answered: false, None);

        Assert.Equal([Ben], await Keys.Answered(Ask, None));
    }

    [Fact]
    public async Task Generations_have_sets_of_their_own()
    {
        var reopened = Step with { Generation = 2 };
        await Keys.GetOrAdd(Step, Key(1), None);
        await Keys.GetOrAdd(reopened, Key(2), None);
        await Keys.MarkAnswered(Ask, Ana, answered: true, None);
        await Keys.MarkAnswered(Ask with { Key = reopened }, Ben, answered: true, None);

        Assert.Equal([Ana], await Keys.Answered(Ask, None));
        Assert.Equal([Ben], await Keys.Answered(Ask with { Key = reopened }, None));
    }

    [Fact]
    public async Task Every_part_and_round_asks_anew()
    {
        AskId[] asks = [Ask, Ask with { Part = 1 }, Ask with { Round = 2 }, Ask with { Part = 1, Round = 2 }];
        await Keys.GetOrAdd(Step, Key(1), None);
        for (var i = 0; i < asks.Length; i++) await Keys.MarkAnswered(asks[i], new($"{i}"), answered: true, None);
        foreach (var ask in asks) await Keys.MarkAnswered(ask, Ana, answered: true, None);

        await Keys.MarkAnswered(asks[2], Ana, answered: false, None);

        for (var i = 0; i < asks.Length; i++)
        {
            ParticipantId[] answered = i == 2 ? [new("2")] : [new($"{i}"), Ana];
            Assert.Equal(answered, (await Keys.Answered(asks[i], None)).OrderBy(p => p.Value));
        }
    }

    [Fact]
    public async Task The_sets_of_all_parts_and_rounds_die_with_the_key()
    {
        AskId[] asks = [Ask, Ask with { Part = 1 }, Ask with { Round = 2 }];
        await Keys.GetOrAdd(Step, Key(1), None);
        foreach (var ask in asks) await Keys.MarkAnswered(ask, Ana, answered: true, None);

        await Keys.Delete(Step, None);
        await Keys.GetOrAdd(Step, Key(2), None);

        foreach (var ask in asks) Assert.Empty(await Keys.Answered(ask, None));
    }

    [Fact]
    public async Task Many_may_answer_at_once()
    {
        await Keys.GetOrAdd(Step, Key(1), None);

        await Race(100, async racer =>
        {
            await Keys.MarkAnswered(Ask, new($"{racer}"), answered: true, None);
            return true;
        });

        Assert.Equal(100, (await Keys.Answered(Ask, None)).Count);
    }

    [Fact]
    public async Task The_set_dies_with_the_key()
    {
        await Keys.GetOrAdd(Step, Key(1), None);
        await Keys.MarkAnswered(Ask, Ana, answered: true, None);

        await Keys.Delete(Step, None);
        Assert.Empty(await Keys.Answered(Ask, None));

        await Keys.GetOrAdd(Step, Key(2), None);
        Assert.Empty(await Keys.Answered(Ask, None));
    }

    [Fact]
    public async Task A_mark_that_comes_after_the_key_died_leaves_no_trace()
    {
        await Keys.GetOrAdd(Step, Key(1), None);
        await Keys.Delete(Step, None);

        await Keys.MarkAnswered(Ask, Ana, answered: true, None);

        await Keys.GetOrAdd(Step, Key(2), None);
        Assert.Empty(await Keys.Answered(Ask, None));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Workshops_whose_ids_look_alike_have_keys_of_their_own(string one, string other)
    {
        var first = Step with { Workshop = new(new(one), "w") };
        var second = Step with { Workshop = new(new(other), "w") };
        await Keys.GetOrAdd(first, Key(1), None);
        await Keys.GetOrAdd(second, Key(2), None);
        await Keys.MarkAnswered(Ask with { Key = second }, new(one), answered: true, None);
        await Keys.MarkAnswered(Ask with { Key = second }, new(other), answered: true, None);

        await Keys.DeleteAll(first.Workshop, None);

        Assert.Null(await Keys.Find(first, None));
        Assert.Equal(Key(2).ToArray(), (await Keys.Find(second, None))!.Value.ToArray());
        Assert.Equal(2, (await Keys.Answered(Ask with { Key = second }, None)).Count);
    }

    private static ReadOnlyMemory<byte> Key(int seed)
    {
        var key = new byte[32];
        new Random(seed).NextBytes(key);
        return key;
    }
}
