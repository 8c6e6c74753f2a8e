namespace WorkshopBot.Benchmarks.Rooms; internal static class RoomCostsBenchmark { public static Task Run(Asked asked) => Task.CompletedTask; }
