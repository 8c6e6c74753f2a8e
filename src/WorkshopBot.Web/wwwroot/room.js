// What only the room has: people press buttons and fill in forms, in a dialog, and are told what became of it.

import { entriesOf, forget, keep, lastOpen, noteClosed, noteOpen, restore } from "./drafts.js";
import { find, keyOf, one, room, words } from "./live.js";
import { expect, newId, post, send } from "./sending.js";

const dialog = one("dialog");

// ---- What the page says -------------------------------------------------------------------------------------------

let hush;
function say(text, kind = "") {
  const line = one("say");
  clearTimeout(hush);
  line.className = `say ${kind}`;
  line.setAttribute("role", kind === "refused" ? "alert" : "status");
  line.textContent = text ?? "";
  if (text && kind !== "refused") hush = setTimeout(() => (line.textContent = ""), 6000);
}

function sayInDialog(text) {
  one("dialog-say").textContent = text ?? "";
}

document.addEventListener("moved", () => {
  if (dialog.open && dialog.dataset.at !== room.at) one("dialog-note").textContent = words.moved;
  else say(words["step-changed"]);
});

// ---- Sending a form -----------------------------------------------------------------------------------------------

function fieldsOf(form, button) {
  const fields = entriesOf(form);
  if (button?.name) fields.push([button.name, button.value]);
  if (!fields.some(([name]) => name === "_form")) fields.push(["_form", (form.dataset.form ??= newId())]);
  return fields;
}

async function submit(form, button) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  form.setAttribute("aria-busy", "true");
  const inDialog = dialog.contains(form);
  const sent = inDialog ? keep(form) : null;

  // Noted now: by the time of the answer, the button may have been drawn anew.
  const from = inDialog || !button ? opener : { ...keyOf(button), region: button.closest("[data-region]")?.dataset.region };
  const answer = await send(fieldsOf(form, button), say);
  delete form.dataset.busy;
  form.removeAttribute("aria-busy");

  // Who has closed a form by now may have another one open, which is no business of this answer's.
  const shown = dialog.contains(form);
  if (answer.kind === "refused") {
    refuse(form, answer, shown);
    return;
  }

  if (form.elements._form) form.elements._form.value = newId();
  form.dataset.form = newId();
  if (answer.number) {
    if (inDialog) forget(form, sent);
    if (shown) noteClosed();
    expect(answer.number);
  }

  if (answer.html && shown === inDialog) {
    openDialog(answer.html, from);
    sayInDialog("");
    if (answer.say) say(answer.say);
  } else {
    if (shown) dialog.close();
    say(answer.say ?? "");
  }
}

function refuse(form, answer, shown) {
  if (!shown) {
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
  if (!form.closest(".region, .catch-up, #dialog-body")) return;
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
  dialog.dataset.at = room.at;
  if (!dialog.open) dialog.showModal();
  const form = one("dialog-body").querySelector("form");
  const heading = one("dialog-body").querySelector("h1, h2, h3");
  dialog.setAttribute("aria-label", heading?.textContent ?? words.error);
  if (form && restore(form)) one("dialog-note").textContent = words.restored;
  (one("dialog-body").querySelector("input:not([type=hidden]), textarea, select") ?? dialog.querySelector("button")).focus();
  dialog.scrollTop = 0;
  const action = form?.elements._from?.value;
  if (action && holdsWords(form)) noteOpen(action);
  writing(action && holdsWords(form) && JSON.parse(action).verb.startsWith("answer."));
}

dialog.addEventListener("close", () => {
  noteClosed();
  writing(false);
  one("dialog-body").replaceChildren();
  const region = opener?.region ? one(`region-${opener.region}`) : null;
  const back = region ? find(region, opener) ?? region.querySelector("button") : null;
  (back ?? one("work")).focus();
});

dialog.addEventListener("input", (event) => {
  const input = event.target;
  if (input.form) keep(input.form);
  if (input.getAttribute("aria-invalid")) {
    input.removeAttribute("aria-invalid");
    one(`${input.id}-wrong`)?.remove();
  }
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

async function reopen() {
  const from = lastOpen();
  if (!from) return;
  const answer = await send([["_form", newId()], ["action", from]], say);
  if (answer.html) openDialog(answer.html, null);
  else noteClosed();
}

// ---- Small things -------------------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-close], [data-copy], [data-dismiss]");
  if (!target) return;
  if ("close" in target.dataset) dialog.close();
  else if (target.dataset.copy) copy(one(target.dataset.copy));
  else {
    event.preventDefault();
    one(target.dataset.dismiss).remove();
    one("work").focus();
  }
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

// The menu closes when somebody goes elsewhere.
const menu = document.querySelector(".menu");
document.addEventListener("click", (event) => {
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// The address need not say for ever that somebody has just come.
if (location.search) history.replaceState(null, "", location.pathname);
if (one("say").textContent) say(one("say").textContent);
reopen();
