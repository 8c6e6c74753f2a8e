using System.Reflection;
using System.Runtime;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>The program itself, in a process that says how much memory is in use whenever it is asked.</summary>
internal static class WeighedServer
{
    public const string Command = "weighed-server";

    /// <summary>Before each answer.</summary>
    public const string Answer = "weighs ";

    /// <summary>Until it ends.</summary>
    public static int Run(string[] settings)
    {
        new Thread(Weigh) { IsBackground = true }.Start();
        return (int)Assembly.Load("WorkshopBot.Server").EntryPoint!.Invoke(null, [settings])!;
    }

    private static void Weigh()
    {
        while (Console.In.ReadLine() is not null)
        {
            for (var i = 0; i < 3; i++)
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            Console.WriteLine($"{Answer}{GC.GetTotalMemory(forceFullCollection: true)}");
        }
    }
}
