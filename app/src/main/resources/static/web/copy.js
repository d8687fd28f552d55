// Copies what a field shows. On plain http browsers hide the clipboard: then the older way, and last the selection.
import { said } from "./said.js";
import { stay, toast } from "./toasts.js";

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    const field = document.getElementById(button.dataset.copy);
    if (await copy(field)) {
      toast(said("copied"));
    } else {
      stay(said("copyByHand"));
    }
  }
});

function show() {
  document.querySelectorAll("[data-copy][hidden]").forEach((button) => {
    button.hidden = false;
  });
}

show();
document.addEventListener("htmx:afterSettle", show);
