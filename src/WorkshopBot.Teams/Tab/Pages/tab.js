// Proves to the server who looks at the tab, and shows the map that the server then gives.

const page = document.body.dataset;
const say = document.getElementById("say");
const again = document.getElementById("again");

// Outside Teams nobody ever answers.
const patience = 10_000;
const soon = (promise) => Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error("silence")), patience))]);

function tell(sentence) {
  say.textContent = sentence;
  again.hidden = false;
}

async function ask() {
  again.hidden = true;
  const teams = globalThis.microsoftTeams;
  let context;
  try {
    await soon(teams.app.initialize());
    context = await soon(teams.app.getContext());
  } catch {
    tell(page.outside);
    return;
  }

  try {
    const token = await soon(teams.authentication.getAuthToken());
    const conversation = context.channel?.id ?? context.chat?.id ?? "";
    const answer = await fetch(`/teams/tab/session?lang=${document.documentElement.lang}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, conversation }),
      credentials: "same-origin",
    });
    if (answer.ok) location.replace(answer.headers.get("Location"));
    else tell({ 403: page.nothing, 429: page.busy }[answer.status] ?? page.trouble);
  } catch {
    tell(page.trouble);
  }
}

again.addEventListener("click", ask);

// A browser that does not keep the cookie would come back for ever.
if (new URLSearchParams(location.search).has("lost")) tell(page.lost);
else ask();
