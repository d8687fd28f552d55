// A guest's exchanges: which round it is and how long it still lasts, from the state; her own piece of the page is
// fetched again only when the state says that something changed for her.
import { follow, now } from "./live.js";
import { clockEnds, digits, keepShowing } from "./clock.js";
import { face } from "./face.js";

/** Phones of many guests do not ask all at once. */
const SPREAD_MS = 2000;

let page = read();
let state = JSON.parse(page.data.state);
let known = false;
let fetching = 0;
let said = "";
const made = state.now - performance.now();
let told = () => made + performance.now();

function read() {
  const root = document.getElementById("exchanges");
  return { root, data: root.dataset, number: Number(root.dataset.number), plan: Number(root.dataset.plan) };
}

function part(id) {
  return document.getElementById(id);
}

function fill(pattern, ...places) {
  return places.reduce((text, place, i) => text.replace(`{${i}}`, place), pattern);
}

function hour(at) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: page.data.zone, hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const [hours, minutes] = format.format(at).split(":");
  const spoken = Number(hours);
  if (!document.documentElement.lang.startsWith("fr")) {
    return `${spoken}:${minutes}`;
  }
  return minutes === "00" ? `${spoken}\u00a0h` : `${spoken}\u00a0h\u00a0${minutes}`;
}

function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function articles() {
  return [...page.root.querySelectorAll("[data-round]")];
}

/** Moves the round under way to the top and tells apart what is past. */
function place() {
  const round = state.stage?.round;
  const isOver = !round && (state.ended !== null || articles().some((one) => one.dataset.when === "now"));
  for (const article of articles()) {
    const number = Number(article.dataset.round);
    if (round) {
      article.dataset.when = number === round.number ? "now" : number < round.number ? "past" : "later";
    } else if (isOver && article.dataset.when === "now") {
      article.dataset.when = "past";
    }
    if (article.dataset.when === "now" && article.previousElementSibling && !article.contains(document.activeElement)) {
      part("rounds").prepend(article);
    }
  }
}

/** Whether the page shows another table than the one she sits at. */
function isWrong() {
  const round = state.stage?.round;
  const shown = round && page.root.querySelector(`[data-round="${round.number}"]`);
  if (!shown) {
    return Boolean(round);
  }
  const table = round.tables.find((one) => one.people.includes(page.number));
  const seats = JSON.parse(shown.dataset.seats).toSorted((one, other) => one - other).join();
  const others = table ? table.people.filter((one) => one !== page.number).toSorted((one, other) => one - other).join() : "";
  return seats !== others || Number(shown.dataset.table) !== (table?.number ?? 0);
}

function announce(text) {
  if (text && text !== said) {
    said = text;
    part("spoken").textContent = text;
  }
}

/** Fetches her own piece, after a wait of this phone's own; not while she writes. */
function refresh(isTold) {
  if (fetching) {
    return;
  }
  fetching = setTimeout(async () => {
    try {
      if (page.root.querySelector("details[open]")) {
        return;
      }
      const answer = await fetch(location.href, { cache: "no-store" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("exchanges");
      if (answer.ok && next) {
        page.root.replaceWith(next);
        begin();
        if (isTold) {
          announce(page.data.changed);
        }
      }
    } catch {
      // No line: it is looked at again when it is back.
    } finally {
      fetching = 0;
    }
  }, Math.random() * SPREAD_MS);
}

function show(at) {
  const stage = state.stage?.round ? state.stage : null;
  const shown = face(stage, at);
  part("left").hidden = shown === null;
  if (shown === null) {
    return null;
  }
  const round = stage.round;
  write(part("digits"), digits(shown.left, false));
  part("digits").dataset.state = shown.state;
  write(part("caption"), shown.state === "over" ? page.data.thanks : shown.state === "soon" ? page.data.close : "");
  write(part("line"), fill(page.data.now, round.number, round.of, hour(clockEnds(stage.clock, at))));
  if (shown.state === "soon") {
    announce(page.data.close);
  }
  return shown.clock;
}

let again = () => {};

function begin() {
  page = read();
  page.plan = Math.max(page.plan, known ? state.plan : 0);
  place();
  again();
}

function changed(next) {
  const former = state;
  state = next;
  told = now;
  const isConcerned = next.plan > page.plan && next.concerned.includes(page.number);
  page.plan = Math.max(page.plan, next.plan);
  place();
  again();
  const round = next.stage?.round;
  if (isConcerned || isWrong()) {
    refresh(isConcerned);
  } else if (round && (!known || former.stage?.round?.number !== round.number)) {
    const here = articles().find((one) => one.dataset.when === "now");
    const names = here ? [...here.querySelectorAll("h2")].map((one) => one.textContent).join(", ") : "";
    if (names) {
      announce(fill(page.data.table, round.number, here.dataset.table, names));
    }
  }
  known = true;
}

place();
again = keepShowing(() => told(), show);
follow("/guest/live", changed, (isOn) => document.dispatchEvent(new CustomEvent("line", { detail: isOn })));
document.addEventListener("shown", begin);
