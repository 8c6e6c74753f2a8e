// Before somebody is in a room: tells the server the time zone, and what was left unticked.
for (const field of document.querySelectorAll("[data-time-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

document.addEventListener("formdata", (event) => {
  for (const box of event.target.querySelectorAll("input[data-off]:not(:checked)")) event.formData.set(box.name, box.dataset.off);
});

document.addEventListener("submit", (event) => {
  // A second click would send the same again; the server knows it, the reader need not wonder.
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});

// Back from the page that followed: the form may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
