// The screen in the room: drawn from the state alone, with the names that the page came with. It has no controls; the
// first click goes full screen and lets the bell sound.
import { follow, now } from "./live.js";
import { clockEnds, digits, ends, keepShowing } from "./clock.js";
import { face, happened, moment } from "./face.js";
import { drawRing, showLeft } from "./ring.js";
import { hour, words } from "./words.js";
import { hear, isHeard, showBell, strike } from "./bell.js";
import { stayAwake } from "./awake.js";

const CUT_SHOWN_MS = 3000;
const PAGE_MS = 12000;
const FOLLOWING = 3;
const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const given = document.getElementById("evening").dataset;
const said = document.getElementById("wall-said").dataset;
const note = { text: "", until: 0 };

let people = JSON.parse(given.people);
let state = JSON.parse(given.state);
let before = null;
const talks = JSON.parse(given.talks);
const opened = { at: state.now, by: performance.now() };
let read = () => opened.at + performance.now() - opened.by;

function put(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function item(...content) {
  const one = document.createElement("li");
  one.append(...content);
  return one;
}

function span(text, css = "") {
  const one = document.createElement("span");
  one.textContent = text;
  one.className = css;
  return one;
}

/** Draws again only what has changed, told by a key. */
function renew(element, key, make) {
  if (element.dataset.key !== key) {
    element.dataset.key = key;
    element.replaceChildren(...make());
  }
}

function scene(kind) {
  let current = null;
  for (const one of document.querySelectorAll("[data-scene]")) {
    one.hidden = !one.dataset.scene.split(" ").includes(kind);
    current = one.hidden ? current : one;
  }
  return (name) => current.querySelector(`[data-${name}]`);
}

// --- Before, welcome, after ------------------------------------------------------------------------------------------

function calm(part, at) {
  const stage = state.stage;
  const isOver = state.ended !== null;
  // In the welcome the hour is that of what comes next.
  const next = stage ? hour(Math.max(at, clockEnds(stage.clock, at)), given.zone) : part("hour").dataset.start;
  put(part("calm-kicker"), isOver ? said.ended : next ? said.starts : said.before);
  put(part("hour"), isOver ? "" : next);
  put(part("calm"), isOver ? said.endedText : stage?.clock.heldSince ? words("paused") : said.settle);
  const many = state.present > 1 ? words("present", state.present) : words("presentOne");
  put(part("present"), isOver || state.present === 0 ? "" : many);
}

// --- Who speaks ------------------------------------------------------------------------------------------------------

function word(shown) {
  if (shown.held) {
    return words("paused");
  }
  if (shown.state) {
    return words(shown.state === "soon" ? "close" : "thanks");
  }
  if (shown.ahead) {
    return words("yours");
  }
  return words(shown.phase) || words(shown.left <= 1000 ? "second" : "seconds");
}

function tell(part, place, name, what, following) {
  put(part("place"), place);
  put(part("name"), name);
  part("name").dataset.long = name.length > 26;
  put(part("what"), what);
  part("follow").hidden = following.length === 0;
  renew(part("next"), JSON.stringify(following), () => following.map(([number, who]) => item(span(String(number)), who)));
}

function speaking(part, at) {
  const stage = state.stage;
  const shown = face(stage, at);
  const table = stage.table;
  part("ring").hidden = shown === null;
  if (shown) {
    put(part("digits"), digits(shown.left, table !== null && shown.clock.length < 100000));
    part("digits").dataset.state = shown.state;
    part("digits").classList.toggle("clock--long", part("digits").textContent.length > 2);
    put(part("word"), word(shown));
    part("ring").dataset.state = shown.state;
    drawRing(part("ring"), stage, table ? words("spoken", table.spoken, table.order.length) : "");
    const step = STILL.matches || shown.held ? 0 : 1000;
    showLeft(part("ring"), Math.max(0, shown.share - step / stage.clock.length), shown.state === "over");
  }
  if (!table) {
    const talk = talks[stage.part] ?? { title: "", speaker: "" };
    tell(part, shown.phase === "questions" ? words("questionsNow") : said.talk, talk.speaker || talk.title || said.talk,
      talk.speaker ? talk.title : "", []);
  } else if (table.speaker === null) {
    tell(part, words("spoken", table.spoken, table.order.length), said.allSpoken, "", []);
  } else {
    const place = table.spoken + 1;
    const waiting = table.order.slice(place, place + FOLLOWING)
      .map((number, i) => [place + 1 + i, people[number]?.name ?? ""]);
    const of = table.order.length;
    tell(part, place === 1 ? words("placeFirst", of) : words("place", place, of), people[table.speaker]?.name ?? "",
      people[table.speaker]?.what ?? "", waiting);
  }
}

// --- Who with whom ---------------------------------------------------------------------------------------------------

/** Columns and rows for so many tables: as large as they can be read from the last row, then by pages. */
function layout(count) {
  const shape = [[2, 4], [3, 5], [3, 6], [4, 8]].find(([columns, rows]) => columns * rows >= count) ?? [4, 8];
  const pages = Math.ceil(count / (shape[0] * shape[1]));
  return { columns: shape[0], rows: shape[1], pages, each: Math.ceil(count / pages) };
}

function row(table, tableWord) {
  const number = span("", "tbl__n");
  number.append(span(`${tableWord} `, "visually-hidden"), String(table.number));
  const names = span("", "tbl__w");
  names.append(...table.people.map((one) => span(people[one]?.name ?? "")));
  const one = item(number, names);
  one.className = table.people.length > 2 ? "tbl tbl--three" : "tbl";
  return one;
}

function tables(part, at) {
  const { round, clock } = state.stage;
  const shown = face(state.stage, at);
  const { columns, rows, pages, each } = layout(round.tables.length);
  const page = Math.floor(at / PAGE_MS) % pages;
  const some = round.tables.slice(page * each, (page + 1) * each);
  const paged = pages > 1 ? `, ${words("tablesPage", some[0].number, some.at(-1).number)}` : "";
  put(part("round"), words("round", round.number, round.of) + paged);
  put(part("find"), shown.held ? words("paused") : shown.state === "over" ? words("thanks")
    : shown.state === "soon" ? words("close") : words("findTable"));
  put(part("digits"), digits(shown.left, false));
  part("digits").dataset.state = shown.state;
  part("find").dataset.state = shown.state;
  const list = part("tables");
  list.dataset.columns = columns;
  list.style.setProperty("--columns", columns);
  list.style.setProperty("--rows", rows);
  renew(list, JSON.stringify([some, Object.keys(people).length]), () => some.map((one) => row(one, list.dataset.tableWord)));
  part("say").hidden = columns > 3 || round.tables.length > columns * rows - 2;
  return round.number < round.of ? words("nextRound", hour(Math.max(at, clockEnds(clock, at)), given.zone)) : "";
}

// --- The foot, the bell, the line ------------------------------------------------------------------------------------

function late() {
  const table = state.stage?.table;
  const waiting = table ? table.order.slice(table.spoken + 1).filter((number) => table.late.includes(number)) : [];
  return waiting.length > 0 ? words("late", waiting.map((number) => people[number]?.given ?? "").join(", ")) : "";
}

function paint(at) {
  const stage = state.stage;
  const kind = state.ended !== null ? "ended" : stage?.kind ?? "before";
  const part = scene(kind);
  let foot = late();
  if (kind === "round-table" || kind === "talk") {
    speaking(part, at);
  } else if (kind === "exchanges") {
    foot = tables(part, at);
  } else {
    calm(part, at);
  }
  put(document.querySelector("[data-note]"), at < note.until ? note.text : foot);
  put(document.querySelector("[data-end]"),
    state.planned === null || state.ended !== null ? "" : words("end", hour(ends(state, at), given.zone)));
  document.body.dataset.kind = kind;
  const after = moment(state, at);
  if (before !== null) {
    ring(happened(before, after));
  }
  before = after;
  return face(stage, at)?.clock ?? null;
}

function ring(events) {
  const rings = events.includes("bell") || events.includes("questions")
    || (!state.stage?.table && events.includes("soon")) || (state.stage?.kind !== "welcome" && events.includes("over"));
  if (rings) {
    showBell(document.getElementById("twin"));
    strike();
  }
}

const again = keepShowing(() => read(), paint);

/** Somebody came who was on no list when this page was opened: her name is fetched once. */
async function learn(numbers) {
  const asked = [...numbers].join();
  if (asked === learn.asked) {
    return;
  }
  learn.asked = asked;
  try {
    const answer = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
    people = JSON.parse(answer.getElementById("evening").dataset.people);
    again();
  } catch {
    learn.asked = "";
  }
}

function unknown() {
  const { table, round } = state.stage ?? {};
  const seated = table?.order ?? round?.tables.flatMap((one) => one.people) ?? [];
  return seated.filter((number) => !people[number]);
}

let cut = 0;
follow(given.live, (next) => {
  read = now;
  state = next;
  if (unknown().length > 0) {
    learn(unknown());
  }
  again();
}, (line) => {
  clearTimeout(cut);
  const sign = document.querySelector("[data-cut]");
  if (line) {
    sign.hidden = true;
  } else {
    cut = setTimeout(() => {
      sign.hidden = false;
    }, CUT_SHOWN_MS);
  }
});
stayAwake(() => {});

function sound(on) {
  hear(on);
  note.text = words(on ? "bellOn" : "bellOff");
  note.until = read() + 6000;
  again();
}

document.addEventListener("click", () => {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.().catch(() => {});
  }
  if (!isHeard()) {
    sound(true);
    strike();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "s" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    sound(!isHeard());
  }
});
