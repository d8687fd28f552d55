// Taps of a guest's phone. Each has a name of its own, so that it counts once however often it is sent. Without a line it
// is kept in this browser and sent when the line is back; that is said once, calmly.

const WAIT_MS = 12000;
const AGAIN_MS = 20000;
const keeper = document.body.dataset.keeper;
const STORE = `taps:${keeper}`;
const told = document.getElementById("told");
let timer = 0;
let sending = false;

/** A random UUID; the browser's own maker is not there on plain http. */
function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? [];
  } catch {
    return [];
  }
}

function keep(taps) {
  try {
    if (taps.length === 0) {
      localStorage.removeItem(STORE);
    } else {
      localStorage.setItem(STORE, JSON.stringify(taps));
    }
    return true;
  } catch {
    return false;
  }
}

function say(text) {
  told.textContent = text;
}

/** Answers the response, or throws when there is no line. */
async function send(tap) {
  const csrf = document.querySelector('meta[name="csrf"]');
  const fields = new URLSearchParams(tap.fields);
  return await fetch(tap.action, {
    method: "POST",
    headers: { [csrf.dataset.header]: csrf.content },
    body: fields,
    signal: AbortSignal.timeout(WAIT_MS),
  });
}

/** Puts the answered page in place of this one, without leaving it. */
async function show(response) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.getElementById("page");
  if (!next || !page.body.dataset.keeper) {
    location.assign(response.url);
    return;
  }
  if (new URL(response.url).pathname !== location.pathname && response.ok) {
    location.assign(response.url);
    return;
  }
  document.getElementById("page").replaceChildren(...next.childNodes);
  document.dispatchEvent(new CustomEvent("shown"));
  // What is typed in the new forms is kept as in those that htmx brings.
  document.dispatchEvent(new CustomEvent("htmx:afterSettle"));
}

function forgetTyped(form) {
  try {
    sessionStorage.removeItem(`kept:${form.dataset.keep}`);
  } catch {
    // No storage.
  }
}

function markKept(form) {
  form.querySelector(".tap-kept")?.remove();
  const mark = document.createElement("p");
  mark.className = "tap-kept";
  mark.textContent = document.body.dataset.tapKept;
  form.append(mark);
  form.querySelectorAll("button").forEach((button) => {
    button.disabled = true;
  });
}

async function tapped(form) {
  form.elements.order.value = form.elements.order.value || fresh();
  const tap = { action: form.getAttribute("action"), fields: [...new FormData(form)].filter(([name]) => name !== "_csrf") };
  try {
    if (kept().length > 0) {
      // What was tapped before goes first.
      await sendKept();
      if (kept().length > 0) {
        throw new TypeError("no line");
      }
    }
    const response = await send(tap);
    if (response.ok) {
      forgetTyped(form);
    }
    await show(response);
  } catch {
    if (keep([...kept(), tap])) {
      markKept(form);
      say(document.body.dataset.tapKept);
      later();
    } else {
      // No storage: the browser sends the form itself and says what it can.
      form.submit();
    }
  } finally {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
}

/** A text that could not be taken is shown, never thrown away. */
function lost(tap) {
  const text = tap.fields.filter(([name]) => ["note", "promise", "word", "question"].includes(name)).map(([, value]) => value)
    .filter(Boolean).join(" ");
  if (text) {
    say(document.body.dataset.tapLost.replace("{0}", text));
  }
  return text !== "";
}

async function sendKept() {
  if (sending || kept().length === 0) {
    return;
  }
  sending = true;
  let last = null;
  let isLost = false;
  try {
    for (let taps = kept(); taps.length > 0; taps = kept()) {
      const response = await send(taps[0]);
      if (response.status >= 500) {
        break;
      }
      isLost = (!response.ok && lost(taps[0])) || isLost;
      last = response;
      keep(kept().slice(1));
    }
  } catch {
    // Still no line.
  } finally {
    sending = false;
  }
  if (last && kept().length === 0) {
    if (!isLost) {
      say(document.body.dataset.tapSent);
    }
    const page = await fetch(location.href).catch(() => null);
    if (page?.ok) {
      await show(page);
    }
  }
  later();
}

/** Only while something is kept. */
function later() {
  clearTimeout(timer);
  if (kept().length > 0) {
    timer = setTimeout(sendKept, AGAIN_MS);
  }
}

// A second click has been stopped before it comes here (once.js).
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-tap]")) {
    event.preventDefault();
    tapped(event.target);
  }
});
globalThis.addEventListener("online", sendKept);
document.addEventListener("line", (event) => {
  if (event.detail) {
    sendKept();
  }
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    sendKept();
  }
});
sendKept();
