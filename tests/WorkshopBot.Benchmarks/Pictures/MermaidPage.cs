using System.Diagnostics;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;

namespace WorkshopBot.Benchmarks.Pictures;

/// <summary>The official package of Mermaid in a page of Chromium that stays open: nothing is loaded while it is measured.</summary>
internal sealed class MermaidPage : IAsyncDisposable
{
    private const string Package = "tests/WorkshopBot.Maps.Tests/node_modules/mermaid/dist/mermaid.min.js";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;

    private MermaidPage(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, this.page) = (playwright, browser, page);

    public static bool IsThere => Chromium.Path is not null && File.Exists(Repository.At(Package));

    public static async Task<MermaidPage> Open()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<body><div id=picture></div></body>");
        await page.AddScriptTagAsync(new() { Path = Repository.At(Package) });
        await page.EvaluateAsync("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
        return new(playwright, browser, page);
    }

    public Task<string> Svg(string diagram) => page.EvaluateAsync<string>(
        """
        async text => {
            const { svg } = await mermaid.render('drawn' + Math.random().toString(36).slice(2), text);
            document.getElementById('picture').innerHTML = svg;
            return svg;
        }
        """,
        diagram);

    /// <summary>Drawn, and then photographed.</summary>
    public async Task<byte[]> Png(string diagram)
    {
        await Svg(diagram);
        return await page.Locator("#picture svg").ScreenshotAsync();
    }

    public async Task<byte[]> Pdf(string diagram)
    {
        await Svg(diagram);
        return await page.PdfAsync(new() { PrintBackground = true });
    }

    /// <summary>Of all processes of Chromium on this machine, in MiB.</summary>
    public static double Memory() => Process.GetProcesses()
        .Where(p => p.ProcessName.StartsWith("chrom", StringComparison.Ordinal))
        .Sum(p => p.WorkingSet64 / 1024d / 1024d);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
