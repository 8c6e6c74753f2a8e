// What is typed survives a reload, a lost connection and a restarted server: it stays in this tab until it is saved.

import { room } from "./live.js";

const drafts = `draft:${room.path}:`;
const opened = `open:${room.path}`;

// What a form says: also what was left unticked.
export function entriesOf(form) {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_token");
  for (const box of form.querySelectorAll("input[data-off]:not(:checked)")) entries.push([box.name, box.dataset.off]);
  return entries;
}

const keyOf = (form) => (form.elements._from ? drafts + form.elements._from.value : null);

export function keep(form) {
  const key = keyOf(form);
  if (!key) return null;
  const draft = JSON.stringify(entriesOf(form).filter(([name]) => !name.startsWith("_")));
  sessionStorage.setItem(key, draft);
  return draft;
}

// What was typed since it was sent is not saved, and stays.
export function forget(form, sent) {
  const key = keyOf(form);
  if (key && sessionStorage.getItem(key) === sent) sessionStorage.removeItem(key);
}

// Whether the form now says something else than it came with.
export function restore(form) {
  const key = keyOf(form);
  const kept = key && sessionStorage.getItem(key);
  if (!kept) return false;
  const entries = JSON.parse(kept);
  let different = false;
  for (const input of form.elements) {
    if (!input.name || input.type === "hidden" || input.type === "submit") continue;
    const values = entries.filter(([name]) => name === input.name).map(([, value]) => value);
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

  return different;
}

// The action that opened the form somebody has before them: after a reload it is opened again.
export const lastOpen = () => sessionStorage.getItem(opened);
export const noteOpen = (action) => sessionStorage.setItem(opened, action);
export const noteClosed = () => sessionStorage.removeItem(opened);
