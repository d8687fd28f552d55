// The host's own time zone goes along with a new meeting; a page of links prints by its button.
for (const zone of document.querySelectorAll("[data-zone]")) {
  if (!zone.value) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
