// A guest's turn: the same clock as everywhere, counted here from the state as the server last told it.
import { follow, now } from "./live.js";
import { before, digits, keepShowing, speaksAt, stageEnds } from "./clock.js";
import { face } from "./face.js";
import { drawRing, showLeft } from "./ring.js";
import { length } from "./words.js";
import { rehearse } from "./rehearse.js";
import { call, offerCalls } from "./calls.js";

let parts = read();
const given = parts.turn.dataset;
const me = Number(given.number);
const people = JSON.parse(given.people);
const talks = JSON.parse(given.talks);
const words = JSON.parse(given.words);
const language = document.documentElement.lang;
const clockHour = new Intl.DateTimeFormat(language, { timeZone: given.zone, hour: "numeric", minute: "2-digit", hourCycle: "h23" });

let state = JSON.parse(given.state);
let known = false;
let said = "";
// Before the clock is set, time runs on from when the page was made.
const made = state.now - performance.now();
let told = () => made + performance.now();

/** The places of the page, which are others once a tap has been answered. */
function read() {
  const ids = ["turn", "digits", "caption", "headline", "lines", "spoken", "ask"];
  const found = Object.fromEntries(ids.map((id) => [id, document.getElementById(id)]));
  return { ...found, ring: found.turn.querySelector(".ring") };
}

function say(key, ...places) {
  return places.reduce((text, place, i) => text.replace(`{${i}}`, place), words[key]);
}

function counted(key, count) {
  return say(`${key}.${count === 0 ? "none" : count === 1 ? "one" : "many"}`, count);
}

function name(number) {
  return people[number]?.[0] ?? String(number);
}

function givenName(number) {
  return people[number]?.[1] ?? String(number);
}

function hour(at) {
  const found = Object.fromEntries(clockHour.formatToParts(at).map((part) => [part.type, part.value]));
  const spoken = Number(found.hour);
  if (!language.startsWith("fr")) {
    return `${spoken}:${found.minute}`;
  }
  return found.minute === "00" ? `${spoken}\u00a0h` : `${spoken}\u00a0h\u00a0${found.minute}`;
}

function suffix(place) {
  if (language.startsWith("fr")) {
    return "e";
  }
  const teen = Math.floor((place % 100) / 10) === 1;
  return teen ? "th" : ["th", "st", "nd", "rd"][place % 10] ?? "th";
}

/** When the round table begins: after what is under way and the parts before it; null when there is none to come. */
function begins(at) {
  const from = state.stage ? stageEnds(state.stage, at) : state.start;
  const toCome = state.parts.filter((part) => part.state === "to-come");
  const place = toCome.findIndex((part) => part.kind === "round-table");
  return place < 0 || from === null ? null : toCome.slice(0, place).reduce((sum, part) => sum + part.length, from);
}

/** What she is told: a headline, her place if she has one, lines under it. */
function tell(at) {
  const stage = state.stage;
  if (state.ended !== null) {
    return { headline: say("turn.ended"), lines: [say("turn.ended.text")] };
  }
  if (stage?.table) {
    return tellTable(stage, at);
  }
  if (stage?.round) {
    return { headline: say("turn.exchanges"), lines: [] };
  }
  if (stage?.talk) {
    const [title, speaker] = talks[stage.part] ?? ["", ""];
    return { headline: title || say("part.talk"), lines: speaker ? [speaker] : [] };
  }
  const table = state.parts.find((part) => part.kind === "round-table");
  if (!table) {
    return { headline: say("turn.none"), lines: [] };
  }
  const start = begins(at);
  return table.state === "to-come"
    ? { headline: say("turn.to-come"), lines: start === null ? [] : [say("turn.begins", hour(start))] }
    : { headline: say("turn.over"), lines: [] };
}

function tellTable(stage, at) {
  const table = stage.table;
  const place = table.order.indexOf(me);
  if (place < 0) {
    return { headline: say("turn.not-there"), lines: [say("turn.not-there.text")] };
  }
  if (table.speaker === me) {
    return { headline: say("turn.mine"), mine: true, lines: [say("turn.mine.text", length(table.slot))] };
  }
  if (place < table.spoken) {
    const rest = table.order.length - table.spoken - (table.speaker === null ? 0 : 1);
    return { headline: say("turn.done"), lines: rest === 0 ? [] : [counted("turn.rest", rest)] };
  }
  const when = hour(speaksAt(stage, me, at));
  return {
    headline: say("turn.place"),
    place: place + 1,
    lines: [place === 0 ? say("turn.at", when) : say("turn.after", when, name(table.order[place - 1])), counted("turn.before", before(table, me) - (table.speaker === null ? 0 : 1))],
  };
}

/** Under the digits: what runs, or what it is time for. */
function caption(shown) {
  const stage = state.stage;
  if (shown.held) {
    return say("turn.held");
  }
  if (shown.state) {
    return say(shown.state === "over" ? "turn.thanks" : "turn.close");
  }
  if (stage.table) {
    return stage.table.speaker === me ? say("turn.you-speak") : say("turn.speaks", givenName(stage.table.speaker));
  }
  if (stage.round) {
    return say("turn.round", stage.round.number, stage.round.of);
  }
  return say({ presentation: "part.talk", questions: "turn.questions" }[shown.phase] ?? "part.welcome");
}

function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function writeHeadline(shown) {
  const text = shown.place ? `${shown.headline} ${shown.place}${suffix(shown.place)}` : shown.headline;
  if (parts.headline.textContent === text) {
    return;
  }
  parts.headline.textContent = shown.place ? `${shown.headline} ${shown.place}` : shown.headline;
  if (shown.place) {
    const raised = document.createElement("sup");
    raised.textContent = suffix(shown.place);
    parts.headline.append(raised);
  }
}

function writeLines(lines) {
  if (parts.lines.innerText.trim() !== lines.join("\n")) {
    parts.lines.replaceChildren(...lines.map((line) => {
      const span = document.createElement("span");
      span.textContent = line;
      return span;
    }));
  }
}

/** Shows one moment; answers the clock that runs. */
function show(at) {
  const shown = face(state.stage, at);
  const tells = tell(at);
  writeHeadline(tells);
  writeLines(tells.lines);
  parts.turn.toggleAttribute("data-mine", tells.mine === true);
  parts.ring.hidden = shown === null;
  if (shown === null) {
    return null;
  }
  const isAlone = state.stage.kind === "round-table";
  write(parts.digits, digits(shown.left, isAlone));
  parts.digits.classList.toggle("clock--long", !isAlone);
  parts.digits.dataset.state = shown.state;
  write(parts.caption, caption(shown));
  showLeft(parts.ring, shown.share, shown.state === "over");
  return shown.clock;
}

function announce(text) {
  if (text !== said) {
    said = text;
    parts.spoken.textContent = text;
  }
}

/** Speaks events only, never seconds. */
function announceChange() {
  const table = state.stage?.table;
  if (!table) {
    announce(state.ended === null ? "" : say("turn.ended"));
  } else if (table.speaker === me) {
    announce(say("turn.mine"));
    call("mine");
  } else if (before(table, me) === 1) {
    announce(say("turn.soon"));
  } else if (table.speaker !== null) {
    announce(say("turn.speaks", name(table.speaker)));
  }
}

/** Draws the ring again, with her own seat marked. */
function redraw() {
  const stage = state.stage;
  if (stage?.clock) {
    const table = stage.table;
    drawRing(parts.ring, stage, table ? say("turn.seats", table.spoken, table.order.length) : "");
    parts.ring.querySelectorAll(".seat")[table?.order.indexOf(me) ?? -1]?.classList.add("seat--me");
  }
  parts.ask.hidden = stage?.kind !== "talk" && !parts.ask.contains(document.activeElement);
}

/** What this phone does for its owner alone. */
function offer() {
  rehearse(document.getElementById("rehearse"), document.getElementById("rehearsed"));
  offerCalls(document.getElementById("calls"));
}

redraw();
const again = keepShowing(() => told(), show);
follow("/guest/live", (next) => {
  told = now;
  const isMoved = !known || next.moment !== state.moment || next.revision !== state.revision;
  state = next;
  known = true;
  if (isMoved) {
    redraw();
    announceChange();
  }
  again();
}, (isOn) => document.dispatchEvent(new CustomEvent("line", { detail: isOn })));
offer();
document.addEventListener("shown", () => {
  parts = read();
  redraw();
  again();
  offer();
});
