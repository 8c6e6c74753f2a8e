// Brings what people do to the server, once, however often it has to be sent.

import { listen, room, seen, words } from "./live.js";

// The newest commit that is known here; the page may show an older one for a moment.
let known = seen;

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_");
}

// About twenty seconds: a server that restarts is back by then.
const mostTries = 10;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function post(path, body) {
  return await fetch(`${room.path}/${path}`, {
    method: "POST",
    body,
    headers: { "X-Requested-With": "fetch", "X-Token": room.token, "X-Seen": String(Math.max(seen, known)) },
    credentials: "same-origin",
  });
}

// The same form id until an answer is known: then sending again is safe. Meanwhile the sender is told how it goes.
export async function send(fields, tell) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await post("act", new URLSearchParams(fields));
      if (response.status >= 500 && attempt < mostTries) throw new Error(`status ${response.status}`);
      const answer = await response.json();
      if (answer.kind === "again" && attempt >= mostTries) return { ...answer, kind: "refused" };
      if ((answer.kind !== "saving" && answer.kind !== "again") || attempt > 40) return answer;
      tell(words.saving);
    } catch {
      if (attempt >= mostTries) return { kind: "refused", say: words.offline };
      tell(words.reconnecting);
    }

    await pause(Math.min(4000, 400 * attempt) * (0.75 + Math.random() / 2));
  }
}

// What was done has to appear. If the stream is quiet for too long, a new one brings the newest view.
export function expect(number) {
  known = Math.max(known, number);
  setTimeout(() => {
    if (seen < number) listen();
  }, 4000);
}
