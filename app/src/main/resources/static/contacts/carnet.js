// The carnet: how many are chosen is said; "/" goes to the search; letters go on from where one is.
const book = document.getElementById("book");

function tell(form) {
  const bar = form.querySelector("[data-count]");
  if (!bar) {
    return;
  }
  const all = form.querySelector("[data-all]");
  const count = all?.checked ? Number(all.dataset.all) : form.querySelectorAll("input[name=card]:checked").length;
  bar.textContent = bar.dataset.count.replace("#", String(count));
  for (const button of form.querySelectorAll("[data-two]")) {
    button.hidden = count !== 2;
  }
}

book?.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-chosen]");
  if (!form) {
    return;
  }
  if (event.target.matches("[data-all]")) {
    for (const box of form.querySelectorAll("input[name=card]")) {
      box.checked = event.target.checked;
    }
  } else if (event.target.matches("input[name=card]") && !event.target.checked) {
    const all = form.querySelector("[data-all]");
    if (all) {
      all.checked = false;
    }
  }
  tell(form);
});

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q")?.focus();
  }
});

// The address follows what is searched, so that a reload or a link shows the same.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt?.id === "q" && event.detail.successful) {
    const asked = new URLSearchParams(new FormData(event.detail.elt.form));
    for (const [name, value] of [...asked]) {
      if (value === "") {
        asked.delete(name);
      }
    }
    history.replaceState(null, "", "/carnet" + (asked.size > 0 ? "?" + asked : ""));
  }
});
