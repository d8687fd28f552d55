// A toast leaves after eight seconds, but waits while somebody points at it or is in it.
import { said } from "./said.js";

const SHOWN_MS = 8000;

function follow(toast) {
  let left = SHOWN_MS;
  let since = 0;
  let timer = 0;
  const start = () => {
    since = performance.now();
    timer = setTimeout(() => toast.remove(), left);
  };
  const pause = () => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  toast.dataset.toast = "shown";
  toast.addEventListener("pointerenter", pause);
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusin", pause);
  toast.addEventListener("focusout", start);
  const close = toast.querySelector("[data-toast-close]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
  }
  start();
}

function followAll() {
  document.querySelectorAll('[data-toast=""]').forEach(follow);
}

/** Says that something was done. */
export function toast(sentence) {
  const box = document.createElement("div");
  box.className = "toast";
  box.dataset.toast = "";
  box.append(sentence);
  document.getElementById("toasts")?.append(box);
  follow(box);
}

/** Says what went wrong, and stays until it is closed. */
export function stay(sentence) {
  const box = document.createElement("div");
  box.className = "toast";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn push";
  close.textContent = said("close");
  close.addEventListener("click", () => box.remove());
  box.append(sentence, close);
  document.getElementById("toasts")?.replaceChildren(box);
}

followAll();
document.addEventListener("htmx:afterSettle", followAll);
