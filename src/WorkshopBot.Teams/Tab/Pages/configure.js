// Adds the tab: there is nothing to choose, because a conversation holds one workshop.

const page = document.body.dataset;

async function offer() {
  const { app, pages } = globalThis.microsoftTeams;
  await app.initialize();
  pages.config.registerOnSaveHandler(async (saving) => {
    const address = new URL("/teams/tab", location.origin).href;

    // Teams puts its language there whenever it opens the tab.
    const contentUrl = `${address}?lang={app.locale}`;
    try {
      await pages.config.setConfig({ entityId: "map", contentUrl, websiteUrl: address, suggestedDisplayName: page.name });
      saving.notifySuccess();
    } catch {
      saving.notifyFailure();
    }
  });
  pages.config.setValidityState(true);
}

offer().catch(() => {
  document.getElementById("say").textContent = page.outside;
});
