// A phone that calls its owner when it is her turn: by vibration, by a soft tone, and by neither unless she asks.

import { hear, strike } from "./bell.js";

const KINDS = ["vibration", "sound"];
function wanted(kind) {
  try {
    return localStorage.getItem(`call-${kind}`) === "yes";
  } catch {
    return false;
  }
}

function want(kind, isOn) {
  try {
    localStorage.setItem(`call-${kind}`, isOn ? "yes" : "no");
  } catch {
    // No storage: it holds for this page.
  }
}

function ring(kind) {
  if (kind === "vibration") {
    navigator.vibrate([180, 90, 180]);
  } else {
    strike();
  }
}

const able = { vibration: () => "vibrate" in navigator, sound: () => "AudioContext" in window };
const last = { what: "" };

/** Calls her once for the same thing. */
export function call(what) {
  if (last.what === what) {
    return;
  }
  last.what = what;
  KINDS.filter((kind) => able[kind]() && wanted(kind)).forEach(ring);
}

/** Shows the switches of what this phone can do. */
export function offerCalls(fieldset) {
  let shown = false;
  for (const kind of KINDS) {
    const field = document.getElementById(`call-${kind}`);
    field.parentElement.hidden = !able[kind]();
    shown ||= able[kind]();
    field.checked = wanted(kind);
    field.addEventListener("change", () => {
      want(kind, field.checked);
      if (kind === "sound") {
        hear(field.checked);
      }
      if (field.checked) {
        ring(kind);
      }
    });
  }
  fieldset.hidden = !shown;
  // Browsers let a page sound only after a tap: the first one on a page that was opened again.
  document.addEventListener("pointerdown", () => hear(wanted("sound")), { once: true });
}
