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

/** A sentence of one place, what stands there being strong. */
function strong(key, value) {
  const [start, end] = words(key, "\n").split("\n");
  const one = document.createElement("b");
  one.textContent = value;
  return [start, one, end];
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
  put(part("calm-kicker"), isOver ? "" : next ? said.starts : said.before);
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
    const name = talk.speaker || talk.title || said.talk;
    const kicker = shown.phase === "questions" ? words("questionsNow") : said.talk;
    tell(part, kicker === name ? "" : kicker, name, talk.speaker ? talk.title : "", []);
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

const SIZES = [{ size: "large", most: 8 }, { size: "usual", most: 15 }, { size: "dense", most: 24 }];

/** How so many tables are shown: as large as can be, and by pages that turn when there are too many for one. */
function layout(count, more) {
  const pages = Math.ceil(count / SIZES.at(-1).most) + more;
  const each = Math.ceil(count / pages);
  return { pages, each, size: SIZES.find(({ most }) => most >= each).size };
}

/** How many pages more the tables of a round need because of long names. */
const crowded = { round: "", more: 0 };

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
  const key = JSON.stringify([round, Object.keys(people).length]);
  if (crowded.round !== key) {
    Object.assign(crowded, { round: key, more: 0 });
  }
  const { size, pages, each } = layout(round.tables.length, crowded.more);
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
  list.dataset.size = size;
  part("say").hidden = size === "dense";
  renew(list, `${page} ${each} ${key}`, () => some.map((one) => row(one, list.dataset.tableWord)));
  const isCrowded = list.scrollHeight > list.clientHeight + 1;
  if (isCrowded && each > 4 && document.fonts.status === "loaded") {
    crowded.more += 1;
    return tables(part, at);
  }
  return round.number < round.of ? ["nextRound", hour(Math.max(at, clockEnds(clock, at)), given.zone)] : [];
}

// --- The foot, the bell, the line ------------------------------------------------------------------------------------

function late() {
  const table = state.stage?.table;
  const waiting = table ? table.order.slice(table.spoken + 1).filter((number) => table.late.includes(number)) : [];
  return waiting.length > 0 ? ["late", waiting.map((number) => people[number]?.given ?? "").join(", ")] : [];
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
  renew(document.querySelector("[data-note]"), at < note.until ? note.text : foot.join(),
    () => (at < note.until ? [note.text] : foot.length > 0 ? strong(...foot) : []));
  const end = state.planned === null || state.ended !== null ? "" : hour(ends(state, at), given.zone);
  renew(document.querySelector("[data-end]"), end, () => (end ? strong("end", end) : []));
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
