// A second click on the same button sends nothing. The button stays in the form, so its name and value are sent.
document.addEventListener("submit", (event) => {
  const form = event.target;
  // Asking is no act, and what answers with a file leaves the page as it is: both may be done again.
  if (form.method === "get" || event.submitter?.dataset.once === "no") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
}, true);

function free(form) {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
}

// Coming back by the back button, or after htmx has had its answer, the form may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(free));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) {
    free(form);
  }
});
