// The console: it shows the evening by the second, sends what is pressed, and fetches itself anew when another console,
// the door or a guest did something. Without it the page is a form that shows one moment.
import { follow, now } from "./live.js";
import { digits, ends, drift, keepShowing, seconds } from "./clock.js";
import { face, happened, moment } from "./face.js";
import { drawRing, showLeft } from "./ring.js";
import { driftWords, hour, length, overWords, words } from "./words.js";
import { hear, showBell, strike } from "./bell.js";
import { stayAwake } from "./awake.js";
import { choose, chosen, listen } from "../web/keys.js";
import { stay, toast } from "../web/toasts.js";

const CUT_SHOWN_MS = 3000;
const STILL = matchMedia("(prefers-reduced-motion: reduce)");

const all = () => document.getElementById("console");
const data = () => document.getElementById("evening").dataset;
const find = (selector) => all().querySelector(selector);

let state = JSON.parse(data().state);
let shown = state.revision;
let people = JSON.parse(data().people);
let before = null;

// Until the clock is set, the server's time is that of the page, and what has passed since.
const opened = { at: state.now, by: performance.now() };
let read = () => opened.at + performance.now() - opened.by;

// --- What is shown by the second ---------------------------------------------------------------------------------

function put(selector, text) {
  const place = find(selector);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}

function word(shownNow) {
  const plain = find("[data-plain]") !== null;
  if (shownNow.held) {
    return words("paused");
  }
  if (shownNow.state) {
    const isTime = shownNow.phase === "welcome";
    return shownNow.state === "soon" ? words("close") : words(isTime ? "time" : "thanks");
  }
  if (shownNow.ahead) {
    return words("yours");
  }
  return plain ? "" : words(shownNow.phase) || words("of", length(shownNow.clock.length));
}

function paintClock(stage, shownNow) {
  const alone = stage.table !== null && shownNow.clock.length < 100000;
  put("[data-digits]", digits(shownNow.left, alone));
  put("[data-word]", word(shownNow));
  put("[data-over]", overWords(shownNow.over));
  put("[data-phase]", shownNow.phase === "questions" ? words("questionsNow") : find("[data-phase]")?.textContent);
  all().querySelectorAll("[data-digits], [data-ring]").forEach((one) => {
    one.dataset.state = shownNow.state;
  });
  const ring = find("[data-ring]");
  if (ring) {
    const table = stage.table;
    drawRing(ring, stage, table ? words("spoken", table.spoken, table.order.length) : "");
    const step = STILL.matches || shownNow.held ? 0 : 1000;
    showLeft(ring, Math.max(0, shownNow.share - step / stage.clock.length), shownNow.state === "over");
  }
}

function paintStrip(at) {
  const bar = find(".strip");
  const shares = [...bar.children].map((one) => `minmax(4.6rem, ${one.dataset.minutes}fr)`);
  bar.style.setProperty("--parts", shares.join(" "));
  find(".strip .now")?.style.setProperty("--p", `${Math.round(100 * progress(state.stage, at))}%`);
}

function progress(stage, at) {
  if (!stage) {
    return 0;
  }
  if (stage.table) {
    return stage.table.spoken / stage.table.order.length;
  }
  const share = 1 - (face(stage, at)?.share ?? 1);
  return stage.round ? (stage.round.number - 1 + share) / stage.round.of : share;
}

function paintEnd(at) {
  const end = find("[data-ends]");
  if (end && state.planned !== null) {
    const late = drift(state, at);
    put("[data-ends]", hour(ends(state, at), data().zone));
    put("[data-drift]", driftWords(late));
    find("[data-drift]").dataset.late = late > 0;
  }
}

function paint(at) {
  const stage = state.stage;
  const shownNow = face(stage, at);
  if (shownNow) {
    paintClock(stage, shownNow);
  }
  paintStrip(at);
  paintEnd(at);
  const after = moment(state, at);
  if (before !== null) {
    tell(happened(before, after), after, at);
  }
  before = after;
  return shownNow?.clock ?? null;
}

// --- What is said, sounded and felt ------------------------------------------------------------------------------

function nextSpeaker() {
  const { order, spoken } = state.stage.table;
  return people[order[spoken + 1]]?.name ?? "";
}

function sentence(event, after, at) {
  switch (event) {
    case "speaks":
      return words("speaks", people[after.speaker]?.name ?? "", seconds(state.stage.clock.length));
    case "begins":
      return after.round ? words("round", after.round, state.stage.round.of) : find("h1")?.textContent ?? "";
    case "soon":
      return state.stage.table ? words("secondsLeft", 10) : `${words("close")}. ${words("secondsLeft", 30)}`;
    case "over":
      return state.stage.table && nextSpeaker() ? words("thanksNext", nextSpeaker()) : words("thanksAloud");
    case "questions":
      return words("questionsNow");
    case "drift":
      return words("ends", hour(ends(state, at), data().zone), driftWords(after.drift));
    case "ended":
      return words("thanksAloud");
    case "bell":
      return "";
    default:
      return words(event);
  }
}

function tell(events, after, at) {
  if (events.length === 0) {
    return;
  }
  const said = events.map((event) => sentence(event, after, at)).filter((one) => one).join(". ").replaceAll("..", ".");
  if (said) {
    document.getElementById("aloud").textContent = said;
  }
  const rings = events.includes("bell") || events.includes("questions")
    || (!state.stage?.table && events.includes("soon")) || (state.stage?.kind !== "welcome" && events.includes("over"));
  if (rings) {
    showBell(document.getElementById("twin"));
    strike();
  }
  if (chosen("console-vibrate", false) && events.some((one) => ["speaks", "over", "bell", "soon"].includes(one))) {
    navigator.vibrate?.(events.includes("over") ? [120, 80, 120] : 120);
  }
}

// --- The page, anew ------------------------------------------------------------------------------------------------

/** What somebody was about to do in the piece: open menus, typed text, where she was. */
function kept() {
  const active = document.activeElement;
  return {
    open: [...all().querySelectorAll("details[id]")].map((one) => [one.id, one.open]),
    typed: [...all().querySelectorAll("textarea[id]")].map((one) => [one.id, one.value]),
    focus: all().contains(active) ? active.id || active.closest("details")?.id || "stage" : null,
    scroll: [...all().querySelectorAll(".queue, .tables, .stage")].map((one) => one.scrollTop),
  };
}

function giveBack(was, sent) {
  was.open.forEach(([id, open]) => {
    const one = document.getElementById(id);
    if (one && !(sent && one.classList.contains("menu"))) {
      one.open = open;
    }
  });
  was.typed.filter(([id]) => id !== sent).forEach(([id, text]) => {
    const field = document.getElementById(id);
    if (field && text) {
      field.value = text;
    }
  });
  [...all().querySelectorAll(".queue, .tables, .stage")].forEach((one, i) => {
    one.scrollTop = was.scroll[i] ?? 0;
  });
  if (was.focus !== null) {
    const field = sent === "question" ? document.getElementById("question") : null;
    (field ?? document.getElementById(was.focus) ?? document.getElementById("stage"))?.focus({ preventScroll: true });
  }
}

/** @param sent what a form of this console sent: the name of its field, "yes", or nothing when it was not this one */
function replace(html, sent) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const fresh = answer.getElementById("console");
  if (!fresh) {
    return false;
  }
  const was = kept();
  const deed = Number(data().deed);
  all().replaceWith(document.adoptNode(fresh));
  giveBack(was, sent);
  begin(deed, sent);
  return true;
}

function begin(deed, sent) {
  document.getElementById("open-help").hidden = false;
  people = JSON.parse(data().people);
  const given = JSON.parse(data().state);
  shown = given.revision;
  if (given.revision >= state.revision) {
    state = given;
  }
  again();
  if (deed !== null && !sent) {
    tellOther(deed);
  }
}

/** Another console acted: that is said, and can be undone from here. The door's arrivals need no word. */
function tellOther(former) {
  const line = document.getElementById("deed");
  const latest = Number(data().deed);
  if (latest < former) {
    toast(words("undone"));
  } else if (latest > former && line?.dataset.role === "HOST") {
    toast(line.textContent);
  }
}

let fetching = false;

async function refresh() {
  if (fetching) {
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (answer.ok && !replace(await answer.text(), "")) {
      location.reload();
    }
  } catch {
    // The line is cut: the next state asks again.
    return;
  } finally {
    fetching = false;
  }
  if (state.revision > shown) {
    refresh();
  }
}

// --- What is pressed -----------------------------------------------------------------------------------------------

function free(form) {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
}

async function send(form) {
  fetching = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const isOurs = answer.ok || answer.status === 422;
    const sent = answer.status === 422 ? "refused" : form.dataset.act === "ask" ? "question" : "yes";
    if (!isOurs || !replace(await answer.text(), sent)) {
      form.submit();
    }
  } catch {
    free(form);
    stay(words("noAnswer"));
  } finally {
    fetching = false;
  }
  if (state.revision > shown) {
    refresh();
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.act && !event.defaultPrevented) {
    event.preventDefault();
    send(form);
  }
});

function press(id) {
  const button = document.getElementById(id);
  button?.form?.requestSubmit(button);
}

const help = document.getElementById("help");

listen({
  " ": () => press("next"),
  p: () => press("pause"),
  "+": () => press("extend"),
  b: () => press("ring"),
  "?": () => help.showModal(),
}, () => chosen("console-keys", true));

for (const [id, first] of [["keys", true], ["sound", false], ["vibrate", false]]) {
  const box = document.getElementById(id);
  box.checked = chosen(`console-${id}`, first);
  box.addEventListener("change", () => choose(`console-${id}`, box.checked));
}
document.getElementById("vibrate").closest("label").hidden = !navigator.vibrate;
document.getElementById("sound").addEventListener("change", (event) => {
  hear(event.target.checked);
  strike();
});
if (chosen("console-sound", false)) {
  addEventListener("pointerdown", () => hear(chosen("console-sound", false)), { once: true });
  addEventListener("keydown", () => hear(chosen("console-sound", false)), { once: true });
}
stayAwake((how) => {
  document.getElementById("awake").textContent = words(`awake-${how}`.replace(/-(.)/g, (_, one) => one.toUpperCase()));
});

// --- From the beginning ----------------------------------------------------------------------------------------------

const again = keepShowing(() => read(), paint);
document.getElementById("open-help").hidden = false;

let cut = 0;
follow(data().live, (next) => {
  read = now;
  if (next.revision >= state.revision) {
    state = next;
  }
  again();
  if (state.revision > shown) {
    refresh();
  }
}, (line) => {
  clearTimeout(cut);
  const note = document.getElementById("cut");
  if (line) {
    note.hidden = true;
  } else {
    cut = setTimeout(() => {
      note.hidden = false;
    }, CUT_SHOWN_MS);
  }
});
