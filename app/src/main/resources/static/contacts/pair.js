// Two cards side by side, answered by keys: 1, 2 and 3 answer, arrows go to the pair before and after, X lets the other
// card lead, Escape goes back to the list.
import { choose, chosen, listen } from "../web/keys.js";

const KEYS = "doubles-keys";
const form = document.getElementById("pair");
const keys = document.getElementById("pair-keys");
const box = keys.querySelector("input");

function press(id) {
  const button = document.getElementById(id);
  button?.form?.requestSubmit(button);
}

function follow(id) {
  document.getElementById(id)?.click();
}

function exchange() {
  const other = form.querySelector("[name=lead]:not(:checked)");
  other.checked = true;
  document.getElementById("pair-said").textContent = other.dataset.said;
}

function show(isOn) {
  document.querySelectorAll(".answers kbd").forEach((key) => { key.hidden = !isOn; });
}

box.checked = chosen(KEYS, true);
box.addEventListener("change", () => {
  choose(KEYS, box.checked);
  show(box.checked);
});
keys.hidden = false;
show(box.checked);

listen({
  1: () => press("pair-same"),
  2: () => press("pair-apart"),
  3: () => press("pair-later"),
  x: exchange,
  arrowleft: () => follow("pair-previous"),
  arrowright: () => follow("pair-skip"),
  escape: () => follow("pair-list"),
}, () => box.checked);
