// The badge follows what is typed.
for (const shown of document.querySelectorAll("[data-shows]")) {
  const field = document.querySelector(`form [name="${shown.dataset.shows}"]`);
  field?.addEventListener("input", () => {
    const before = shown.previousElementSibling?.textContent && field.value ? shown.dataset.before ?? "" : "";
    shown.textContent = before + field.value;
  });
}
