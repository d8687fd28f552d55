// Keys pressed alone. They do nothing while somebody types or a question is open, and can be switched off.
const WRITES = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const BOXES = "input[type=checkbox], input[type=radio]";
// A box keeps the keys that are its own: Space ticks it, arrows go to the next of its group.
const OF_BOXES = [" ", "arrowleft", "arrowright", "arrowup", "arrowdown"];
const PRESSED = "button, a, summary";

// A button that was clicked keeps the focus unseen: Space is then no wish to press it again. Tab shows where one is.
let isPointed = false;
document.addEventListener("pointerdown", () => {
  isPointed = true;
}, true);

/**
 * @param actions by key, in lower case
 * @param isOn asked at each key
 */
export function listen(actions, isOn) {
  document.addEventListener("keydown", (event) => {
    isPointed &&= event.key !== "Tab";
    const action = actions[event.key.toLowerCase()];
    if (!action || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || !isOn()) {
      return;
    }
    const on = event.target;
    const isElsewhere = on.closest?.(WRITES) || document.querySelector("dialog[open]")
      || (OF_BOXES.includes(event.key.toLowerCase()) && on.closest?.(BOXES))
      || (event.key === " " && !isPointed && on.closest?.(PRESSED));
    if (!isElsewhere) {
      if (on.closest?.(PRESSED)) {
        on.blur();
      }
      event.preventDefault();
      action();
    }
  });
}

/** What was chosen on this device, kept there; without storage it is what it is at first. */
export function chosen(name, first) {
  try {
    return (localStorage.getItem(name) ?? (first ? "on" : "off")) === "on";
  } catch {
    return first;
  }
}

export function choose(name, on) {
  try {
    localStorage.setItem(name, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
}
