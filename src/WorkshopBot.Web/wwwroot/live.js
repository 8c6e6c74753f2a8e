// What the room and the projector's screen share: the page stays up to date by a stream, a region at a time, without taking away
// what somebody is on. Everything also works without it, by whole pages.

export const room = document.body.dataset;
export const words = JSON.parse(room.words);
export const one = (id) => document.getElementById(id);

// The commit that this page shows.
export let seen = Number(room.number);

// ---- The stream ---------------------------------------------------------------------------------------------------

const silence = 40_000;
const longest = 15_000;
let stream;
let failures = 0;
let watchdog;
let retry;

export function listen() {
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
  if (failures > 1) {
    one("line").textContent = words.reconnecting;
    if (room.entrance) askAnew();
  }

  const wait = Math.min(longest, 500 * 2 ** Math.min(failures, 5));
  retry = setTimeout(listen, wait / 2 + Math.random() * wait);
}

// Who may look for a while only is sent away then: leave is asked for again where it was given.
async function askAnew() {
  try {
    const answer = await fetch(room.path, { redirect: "manual" });
    if (answer.type === "opaqueredirect") location.replace(room.entrance);
  } catch {
    // Nobody answers at all: the stream is tried again anyway.
  }
}

// ---- What it brings -----------------------------------------------------------------------------------------------

function show(view) {
  alive();
  if (view.number < seen && view.number > 0) return;
  seen = view.number;
  for (const region of document.querySelectorAll("[data-region]")) {
    if (region.dataset.region in view) replace(region, view[region.dataset.region]);
  }

  if ("people" in view) replace(one("region-people"), view.people);
  if ("map" in view) redraw(view.map);
  if ("at" in view && view.at !== room.at) {
    room.at = view.at;
    document.dispatchEvent(new Event("moved"));
  }
}

function redraw(version) {
  const address = `${room.path}/map.svg?n=${version}`;
  if (one("map-image").getAttribute("src") === address) return;

  // Loaded first, then shown: a map that grows should not flicker.
  const next = new Image();
  next.onload = () => {
    one("map-image").src = address;
    one("map-link")?.setAttribute("href", address);
  };
  next.src = address;
}

// ---- Regions ------------------------------------------------------------------------------------------------------

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
  const same = find(region, focused) ?? region.querySelector("button, a, input, select, textarea");
  (same ?? one("work"))?.focus({ preventScroll: true });
}

const placeOf = (details, region) => [...region.querySelectorAll("details")].indexOf(details);

// What an element is known by when its region has been drawn anew.
export const keyOf = (element) => ({ id: element.id, value: element.value, text: element.textContent.trim() });

export function find(region, key) {
  if (key.id && one(key.id)) return one(key.id);
  const buttons = [...region.querySelectorAll("button, a, summary")];
  return buttons.find((b) => key.value && b.value === key.value) ?? buttons.find((b) => b.textContent.trim() === key.text);
}

// ---- Parts of a card that are shown and hidden --------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-toggle], [data-show], [data-hide]");
  if (button) toggle(button);
});

function toggle(button) {
  const all = (ids) => (ids ?? "").split(" ").filter(Boolean).map(one).filter(Boolean);
  for (const part of all(button.dataset.toggle)) part.hidden = !part.hidden;
  for (const part of all(button.dataset.show)) part.hidden = false;
  for (const part of all(button.dataset.hide)) part.hidden = true;
  const first = one((button.getAttribute("aria-controls") ?? "").split(" ")[0]);
  if (first) button.setAttribute("aria-expanded", String(!first.hidden));
}

addEventListener("online", listen);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
listen();
