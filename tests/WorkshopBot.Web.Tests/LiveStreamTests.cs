using WorkshopBot.Web.Live;

namespace WorkshopBot.Web.Tests;

public sealed class LiveStreamTests
{
    [Fact]
    public void A_page_that_reads_too_slowly_is_dropped_after_what_it_was_sent()
    {
        var stream = new LiveStream(person: null, "en");

        for (var i = 0; i < 1_000; i++) stream.Send(Frame.Beat);

        var waiting = 0;
        while (stream.Frames.TryRead(out _)) waiting++;
        Assert.InRange(waiting, 1, 100);
        Assert.True(stream.Frames.Completion.IsCompleted);
    }

    [Fact]
    public void A_frame_is_one_event_of_one_line_whatever_people_write()
    {
        var frame = System.Text.Encoding.UTF8.GetString(Frame.Of("view", 7, [new("step", "a\n\ndata: b\r\nevent: c")]).Span);

        Assert.StartsWith("id: 7\nevent: view\ndata: {", frame);
        Assert.EndsWith("}\n\n", frame);
        Assert.Equal(5, frame.Split('\n').Length);
        Assert.DoesNotContain('\r', frame);
    }
}
