// htmx asks for a whole page and takes a piece of it (hx-select). When the answer is another page (signed out, somebody
// else saved it, an error), the browser goes there as if there were no script.
import { said } from "./said.js";
import { stay } from "./toasts.js";

function plainly(element) {
  const form = element.closest("form");
  if (form && form.method === "post") {
    if (element.hasAttribute("formaction")) {
      form.action = element.formAction;
    }
    form.submit();
  } else {
    location.assign(element.getAttribute("href") ?? location.href);
  }
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, xhr } = event.detail;
  const piece = requestConfig.elt.getAttribute("hx-select");
  if (!piece || xhr.status === 204) {
    return;
  }
  const answer = new DOMParser().parseFromString(xhr.responseText, "text/html");
  if ((xhr.status >= 300 && xhr.status !== 422) || !answer.querySelector(piece)) {
    event.detail.shouldSwap = false;
    plainly(requestConfig.elt);
  }
});

document.addEventListener("htmx:sendError", () => stay(said("offline")));
