// What is typed outlives a session that ends, a tab that closes, a server that stops: each form with data-keep keeps
// its texts in this tab until they are sent, and offers them again. Never a password, never a hidden field.
import { said } from "./said.js";

const PREFIX = "kept:";
const OLDEST_MS = 24 * 60 * 60 * 1000;

function fields(form) {
  return [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "password"
      && field.type !== "file" && field.type !== "submit" && field.dataset.keep !== "no");
}

function key(form) {
  return PREFIX + form.dataset.keep;
}

function values(form) {
  return fields(form).map((field) => [field.name, field.value,
    field.type === "checkbox" || field.type === "radio" ? field.checked : null]);
}

function keep(form) {
  try {
    sessionStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values: values(form) }));
  } catch {
    // No storage, or no room in it: the page works all the same.
  }
}

function kept(form) {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(form)));
    return found && Date.now() - found.at < OLDEST_MS ? found.values : null;
  } catch {
    return null;
  }
}

function drop(form) {
  try {
    sessionStorage.removeItem(key(form));
  } catch {
    // Nothing was kept.
  }
}

function putBack(form, old) {
  const now = fields(form);
  for (const [name, value, checked] of old) {
    const field = now.find((one) => one.name === name && (checked === null || one.value === value));
    if (field && checked === null) {
      field.value = value;
    } else if (field) {
      field.checked = checked;
    }
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function button(text, style, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = style;
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

function offer(form, old) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  const sentence = document.createElement("span");
  sentence.textContent = said("kept");
  notice.append(sentence, button(said("keptBack"), "btn", () => {
    putBack(form, old);
    notice.remove();
  }), button(said("keptDrop"), "btn", () => {
    drop(form);
    notice.remove();
  }));
  form.prepend(notice);
}

function watch(form) {
  form.dataset.kept = "watched";
  const old = kept(form);
  if (old && JSON.stringify(old) !== JSON.stringify(values(form))) {
    offer(form, old);
  }
  form.addEventListener("input", (event) => {
    if (event.isTrusted) {
      keep(form);
    }
  });
}

function watchAll() {
  document.querySelectorAll("form[data-keep]:not([data-kept])").forEach(watch);
}

// A form that is sent is marked; the page that follows, when it is another one, shows that it has arrived.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("action") === "/sign-out") {
    forget();
  } else if (form.dataset.keep) {
    keep(form);
    try {
      sessionStorage.setItem("sent", form.dataset.keep);
    } catch {
      // No storage.
    }
  }
});

/** Who signs out leaves nothing behind in this browser. */
function forget() {
  try {
    sessionStorage.clear();
  } catch {
    // No storage.
  }
}

function arrived() {
  try {
    const sent = sessionStorage.getItem("sent");
    sessionStorage.removeItem("sent");
    const still = document.querySelector(`form[data-keep="${CSS.escape(sent ?? "")}"]`);
    const failed = document.querySelector("[data-not-arrived]");
    if (sent && !failed && (!still || !still.querySelector('[aria-invalid="true"]'))) {
      sessionStorage.removeItem(PREFIX + sent);
    }
  } catch {
    // No storage.
  }
}

arrived();
watchAll();
document.addEventListener("htmx:afterSettle", watchAll);
