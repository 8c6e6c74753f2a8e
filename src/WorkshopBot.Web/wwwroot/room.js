// The room's page: stays up to date by a stream, sends what people press, and never loses what they type.
// Everything also works without it, by whole pages.

const room = document.body.dataset;
const words = JSON.parse(room.words);
const one = (id) => document.getElementById(id);
const dialog = one("dialog");
const drafts = `draft:${room.path}:`;
const opened = `open:${room.path}`;
let seen = Number(room.number);
let known = seen;
let at = room.at;

// ---- What the page says -------------------------------------------------------------------------------------------

let hush;
function say(text, kind = "") {
  const line = one("say");
  if (!line) return;
  clearTimeout(hush);
  line.className = `say ${kind}`;
  line.setAttribute("role", kind === "refused" ? "alert" : "status");
  line.textContent = text ?? "";
  if (text && kind !== "refused") hush = setTimeout(() => (line.textContent = ""), 6000);
}

function sayInDialog(text) {
  one("dialog-say").textContent = text ?? "";
}

// ---- Staying up to date -------------------------------------------------------------------------------------------

const silence = 40_000;
const longest = 15_000;
let stream;
let failures = 0;
let watchdog;
let retry;

function listen() {
  clearTimeout(retry);
  stream?.close();
  stream = new EventSource(`${room.path}/live`);
  stream.addEventListener("view", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("mine", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("beat", alive);
  stream.addEventListener("error", again);
  watch();
}

function alive() {
  failures = 0;
  one("line").textContent = "";
  watch();
}

function watch() {
  clearTimeout(watchdog);
  watchdog = setTimeout(again, silence);
}

// The browser would try by itself, but not after every kind of failure, and all browsers at the same moment.
function again() {
  stream.close();
  clearTimeout(watchdog);
  clearTimeout(retry);
  failures += 1;
  if (failures > 1) one("line").textContent = words.reconnecting;
  const wait = Math.min(longest, 500 * 2 ** Math.min(failures, 5));
  retry = setTimeout(listen, wait / 2 + Math.random() * wait);
}

function show(view) {
  alive();
  if (view.number < seen && view.number > 0) return;
  seen = view.number;
  for (const region of document.querySelectorAll("[data-region]")) {
    if (region.dataset.region in view) replace(region, view[region.dataset.region]);
  }

  if ("people" in view) replace(one("region-people"), view.people);
  if ("map" in view) redraw(view.map);
  if ("at" in view && view.at !== at) moved(view.at);
}

function moved(now) {
  room.at = at = now;
  if (!dialog) return;
  if (dialog.open && dialog.dataset.at !== now) one("dialog-note").textContent = words.moved;
  else say(words["step-changed"]);
}

function redraw(version) {
  const address = `${room.path}/map.svg?n=${version}`;
  if (one("map-image").getAttribute("src") === address) return;

  // Loaded first, then shown: a map that grows should not flicker.
  const next = new Image();
  next.onload = () => {
    one("map-image").src = address;
    one("map-link").href = address;
  };
  next.src = address;
}

const shown = new WeakMap();

// A button that is drawn anew between pressing and letting go would never be pressed. So what is pressed on waits.
const waiting = new Map();
let held = null;

function hold(event) {
  if (event.type === "keydown" && event.key !== " ") return;
  held = event.target.closest?.("[data-region]") ?? null;
}

function release() {
  // After the click that follows.
  setTimeout(() => {
    held = null;
    const late = [...waiting];
    waiting.clear();
    for (const [region, html] of late) replace(region, html);
  });
}

for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, hold, true);
for (const type of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(type, release, true);

// New markup in an old place. Whoever is on something in it stays there.
function replace(region, html) {
  if (region === held) {
    waiting.set(region, html);
    return;
  }

  if (shown.get(region) === html) return;
  shown.set(region, html);
  const focused = region.contains(document.activeElement) ? keyOf(document.activeElement) : null;
  const unfolded = [...region.querySelectorAll("details[open]")].map((d) => placeOf(d, region));
  region.innerHTML = html;
  region.hidden = html === "";
  for (const details of region.querySelectorAll("details")) {
    if (unfolded.includes(placeOf(details, region))) details.open = true;
  }

  if (!focused) return;
  const again = find(region, focused) ?? region.querySelector("button, a, input, select, textarea");
  (again ?? one("work"))?.focus({ preventScroll: true });
}

const keyOf = (element) => ({ id: element.id, value: element.value, text: element.textContent.trim() });
const placeOf = (details, region) => [...region.querySelectorAll("details")].indexOf(details);

function find(region, key) {
  if (key.id && one(key.id)) return one(key.id);
  const buttons = [...region.querySelectorAll("button, a, summary")];
  return buttons.find((b) => key.value && b.value === key.value) ?? buttons.find((b) => b.textContent.trim() === key.text);
}

// ---- Sending ------------------------------------------------------------------------------------------------------

const newId = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12)))).replace(/\+/g, "-").replace(/\//g, "_");
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function post(path, body) {
  return await fetch(`${room.path}/${path}`, {
    method: "POST",
    body,
    headers: { "X-Requested-With": "fetch", "X-Token": room.token, "X-Seen": String(Math.max(seen, known)) },
    credentials: "same-origin",
  });
}

// The same form id until an answer is known: then sending again is safe.
async function send(fields) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await post("act", new URLSearchParams(fields));
      if (response.status >= 500 && attempt < 6) throw new Error(`status ${response.status}`);
      const answer = await response.json();
      if (answer.kind === "again" && attempt >= 6) return { ...answer, kind: "refused" };
      if ((answer.kind !== "saving" && answer.kind !== "again") || attempt > 40) return answer;
      say(words.saving);
    } catch {
      if (attempt >= 6) return { kind: "refused", say: words.offline };
      say(words.reconnecting);
    }

    await pause(Math.min(4000, 400 * attempt) * (0.75 + Math.random() / 2));
  }
}

function fieldsOf(form, button) {
  const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_token");
  for (const box of form.querySelectorAll("input[data-off]:not(:checked)")) fields.push([box.name, box.dataset.off]);
  if (button?.name) fields.push([button.name, button.value]);
  if (!fields.some(([name]) => name === "_form")) fields.push(["_form", (form.dataset.form ??= newId())]);
  return fields;
}

async function submit(form, button) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  form.setAttribute("aria-busy", "true");
  const inDialog = dialog.contains(form);
  if (inDialog) keep(form);

  // Noted now: by the time of the answer, the button may have been drawn anew.
  const from = inDialog || !button ? opener : { ...keyOf(button), region: button.closest("[data-region]")?.dataset.region };
  const answer = await send(fieldsOf(form, button));
  delete form.dataset.busy;
  form.removeAttribute("aria-busy");
  if (answer.kind === "refused") {
    refuse(form, answer, inDialog);
    return;
  }

  if (form.elements._form) form.elements._form.value = newId();
  form.dataset.form = newId();
  if (inDialog && answer.number) forget(form);
  if (answer.number) {
    known = Math.max(known, answer.number);
    expect(answer.number);
  }

  if (answer.html) {
    openDialog(answer.html, from);
    sayInDialog("");
    if (answer.say) say(answer.say);
  } else {
    if (inDialog) dialog.close();
    say(answer.say ?? "");
  }
}

// What was done has to appear. If the stream is quiet for too long, a new one brings the newest view.
function expect(number) {
  setTimeout(() => {
    if (seen < number) listen();
  }, 4000);
}

function refuse(form, answer, inDialog) {
  if (!inDialog) {
    say(answer.say, "refused");
    return;
  }

  say("");
  sayInDialog(answer.say);
  clearErrors(form);
  const wrong = Object.entries(answer.errors ?? {}).map(([name, text]) => mark(form, name, text));
  const first = wrong.find((input) => input);
  if (first) first.focus();
  else one("dialog-say").scrollIntoView({ block: "nearest" });
}

function clearErrors(form) {
  for (const error of form.querySelectorAll(".ac-error")) error.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
}

function mark(form, name, text) {
  const input = form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);
  const field = input?.closest(".ac-field");
  if (!field) return null;
  const error = document.createElement("p");
  error.className = "ac-error";
  error.id = `${input.id}-wrong`;
  error.textContent = text || words.error;
  field.append(error);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", error.id);
  return input;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!dialog || !form.closest(".region, .catch-up, #dialog-body")) return;
  event.preventDefault();
  submit(form, event.submitter);
});

// ---- The dialog ---------------------------------------------------------------------------------------------------

let opener;
let beat;

function openDialog(html, by) {
  opener = by;
  one("dialog-body").innerHTML = html;
  one("dialog-note").textContent = "";
  sayInDialog("");
  dialog.dataset.at = at;
  if (!dialog.open) dialog.showModal();
  const form = one("dialog-body").querySelector("form");
  const heading = one("dialog-body").querySelector("h1, h2, h3");
  dialog.setAttribute("aria-label", heading?.textContent ?? words.error);
  if (form) restore(form);
  (one("dialog-body").querySelector("input:not([type=hidden]), textarea, select") ?? dialog.querySelector("button")).focus();
  dialog.scrollTop = 0;
  const action = form?.elements._from?.value;
  if (action && holdsWords(form)) sessionStorage.setItem(opened, action);
  writing(action && holdsWords(form) && JSON.parse(action).verb.startsWith("answer."));
}

dialog?.addEventListener("close", () => {
  sessionStorage.removeItem(opened);
  writing(false);
  one("dialog-body").replaceChildren();
  const region = opener?.region ? one(`region-${opener.region}`) : null;
  const back = region ? find(region, opener) ?? region.querySelector("button") : null;
  (back ?? one("work")).focus();
});

const holdsWords = (form) => form.querySelector("input:not([type=hidden]), textarea, select") !== null;

// Tells the others that somebody is writing, for as long as the form is open.
function writing(is) {
  const was = beat !== undefined;
  clearInterval(beat);
  beat = undefined;
  const tell = (on) => post("writing", new URLSearchParams({ on })).catch(() => {
    // Only a courtesy to the others: the next one comes in ten seconds.
  });
  if (is) {
    tell("1");
    beat = setInterval(() => tell("1"), 10_000);
  } else if (was) tell("0");
}

// ---- Drafts: what is typed survives a reload, a lost connection and a restarted server ----------------------------

const draftKey = (form) => (form.elements._from ? drafts + form.elements._from.value : null);

function keep(form) {
  const key = draftKey(form);
  if (!key) return;
  const fields = fieldsOf(form, null).filter(([name]) => !name.startsWith("_"));
  sessionStorage.setItem(key, JSON.stringify(fields));
}

function forget(form) {
  const key = draftKey(form);
  if (key) sessionStorage.removeItem(key);
  sessionStorage.removeItem(opened);
}

function restore(form) {
  const key = draftKey(form);
  const kept = key && sessionStorage.getItem(key);
  if (!kept) return;
  const fields = JSON.parse(kept);
  let different = false;
  for (const input of form.elements) {
    if (!input.name || input.type === "hidden" || input.type === "submit") continue;
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (values.length === 0 && input.type !== "checkbox" && input.type !== "radio") continue;
    if (input.type === "checkbox" || input.type === "radio") {
      const ticked = values.includes(input.value);
      different ||= ticked !== input.checked;
      input.checked = ticked;
    } else {
      different ||= input.value !== values[0];
      input.value = values[0];
    }
  }

  if (different) one("dialog-note").textContent = words.restored;
}

dialog?.addEventListener("input", (event) => {
  const input = event.target;
  if (input.form) keep(input.form);
  if (input.getAttribute("aria-invalid")) {
    input.removeAttribute("aria-invalid");
    one(`${input.id}-wrong`)?.remove();
  }
});

async function reopen() {
  const from = dialog && sessionStorage.getItem(opened);
  if (!from) return;
  const answer = await send([["_form", newId()], ["action", from]]);
  if (answer.html) openDialog(answer.html, null);
  else sessionStorage.removeItem(opened);
}

// ---- Small things -------------------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-close], [data-copy], [data-dismiss], [data-toggle], [data-show], [data-hide]");
  if (!target) return;
  if ("close" in target.dataset) dialog.close();
  else if (target.dataset.copy) copy(one(target.dataset.copy));
  else if (target.dataset.dismiss) {
    event.preventDefault();
    one(target.dataset.dismiss).remove();
    one("work").focus();
  } else toggle(target);
});

async function copy(input) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    say(words.copied);
  } catch {
    // Not allowed here: the text is selected, so the keyboard copies it.
    if (document.execCommand("copy")) say(words.copied);
  }
}

function toggle(button) {
  const all = (ids) => (ids ?? "").split(" ").filter(Boolean).map(one).filter(Boolean);
  for (const part of all(button.dataset.toggle)) part.hidden = !part.hidden;
  for (const part of all(button.dataset.show)) part.hidden = false;
  for (const part of all(button.dataset.hide)) part.hidden = true;
  const first = one((button.getAttribute("aria-controls") ?? "").split(" ")[0]);
  if (first) button.setAttribute("aria-expanded", String(!first.hidden));
}

// The menu closes when somebody goes elsewhere.
const menu = document.querySelector(".menu");
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// The address need not say for ever that somebody has just come.
if (location.search) history.replaceState(null, "", location.pathname);
if (one("say")?.textContent) say(one("say").textContent);

addEventListener("online", listen);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
listen();
reopen();
