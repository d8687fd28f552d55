// The door: whoever comes is found by a few letters and checked in by a tap. What is tapped shows at once; it is kept in
// this browser with its time until the server has it, so that a cut line loses nobody. The page works without all this.
import { follow, now } from "./live.js";
import { kept, newOrder } from "./door-kept.js";
import { finder } from "./door-search.js";
import { reader } from "./door-badge.js";
import { toast, stay } from "../web/toasts.js";

const $ = (id) => document.getElementById(id);
const list = $("door");

if (list) {
  begin();
}

function begin() {
  const base = list.getAttribute("action");
  const words = $("door-words").dataset;
  const token = document.querySelector('meta[name="csrf"]');
  const search = $("q");
  const rows = new Map();
  let find = finder([]);
  let server = JSON.parse(list.dataset.state);
  let cut = false;
  let asking = false;
  let again = false;

  // --- Words and hours -----------------------------------------------------------------------------------------

  const hours = new Intl.DateTimeFormat("en", { timeZone: list.dataset.zone, hour: "numeric", minute: "2-digit", hourCycle: "h23" });

  function hour(millis) {
    const parts = Object.fromEntries(hours.formatToParts(millis).map((part) => [part.type, part.value]));
    return words.clock.replace("{h}", String(Number(parts.hour))).replace("{m}", parts.minute);
  }

  function tell(sentence) {
    $("told").textContent = "";
    requestAnimationFrame(() => {
      $("told").textContent = sentence;
    });
  }

  // --- The rows ------------------------------------------------------------------------------------------------

  function read() {
    rows.clear();
    for (const row of list.querySelectorAll("#people > li")) {
      rows.set(Number(row.dataset.number), row);
    }
    find = finder([...rows.values()].map((row) => ({
      row,
      number: row.dataset.number,
      text: `${name(row)} ${row.querySelector(".person__line")?.textContent ?? ""}`,
    })));
  }

  function name(row) {
    return row.querySelector(".person__name").textContent;
  }

  /** Where everybody is: as the server last said, with what this device has not told it yet. */
  function standing() {
    const at = new Map(Object.entries(server.here).map(([number, millis]) => [Number(number), millis]));
    const left = new Set(server.left);
    const excused = new Set(server.excused);
    const waiting = new Set();
    for (const one of taps.all()) {
      const [deed, number] = [one.do.split(" ")[0], Number(one.do.split(" ")[1])];
      waiting.add(number);
      if (deed === "check-in") {
        if (!at.has(number)) {
          at.set(number, one.at);
        }
        left.delete(number);
        excused.delete(number);
      } else if (deed === "take-back") {
        at.delete(number);
        left.delete(number);
        excused.delete(number);
      } else if (deed === "leave") {
        left.add(number);
      } else if (deed === "excuse") {
        excused.add(number);
      }
    }
    return { at, left, excused, waiting };
  }

  function stateOf(now, number) {
    return now.excused.has(number) ? "excused" : now.left.has(number) ? "left" : now.at.has(number) ? "here" : "expected";
  }

  function show() {
    const current = standing();
    let present = 0;
    let expected = 0;
    for (const [number, row] of rows) {
      const state = stateOf(current, number);
      const at = current.at.get(number);
      present += state === "here" ? 1 : 0;
      expected += state === "here" || state === "expected" ? 1 : 0;
      if (row.dataset.state !== state) {
        row.dataset.state = state;
      }
      row.toggleAttribute("data-kept", cut && current.waiting.has(number));
      row.toggleAttribute("data-walk-in", server.walkIns.includes(number));
      put(row.querySelector("time"), at === undefined ? "" : hour(at));
      put(row.querySelector(".note"), state === "left" ? words.left : state === "excused" ? words.excused
        : server.boards.includes(number) ? words.boards : "");
    }
    put($("present"), String(present));
    put($("expected"), words.of.replace("{n}", expected));
    $("progress").max = Math.max(1, expected);
    $("progress").value = present;
    showRecent(current);
    showLine();
  }

  function put(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function showRecent(current) {
    const last = [...current.at].filter(([number]) => rows.has(number) && stateOf(current, number) === "here")
      .sort((one, other) => other[1] - one[1] || other[0] - one[0]).slice(0, 3);
    $("recent").hidden = last.length === 0;
    $("recent").querySelector("ol").replaceChildren(...last.map(([number, at]) => {
      const line = document.createElement("li");
      const who = document.createElement("span");
      who.textContent = name(rows.get(number));
      const when = document.createElement("time");
      when.textContent = hour(at);
      line.append(who, when);
      return line;
    }));
    if (last.length > 0) {
      $("undo").value = `take-back ${last[0][0]}`;
      $("undo").setAttribute("aria-label", `${words.undo}, ${name(rows.get(last[0][0]))}`);
    }
  }

  function showLine() {
    const waiting = taps.all().length;
    const pill = $("offline");
    const sentence = waiting === 0 ? words.offline
      : waiting === 1 ? words.offlineOne : words.offlineMany.replace("{n}", waiting);
    put(pill.querySelector("span"), cut ? sentence : "");
    pill.hidden = !cut;
  }

  // --- What is tapped --------------------------------------------------------------------------------------------

  function post(path, fields) {
    return fetch(path, {
      method: "POST",
      redirect: "manual",
      headers: { [token.dataset.header]: token.content },
      body: new URLSearchParams({ ...fields, quiet: "true" }),
    });
  }

  /** The session or the link is over. */
  function isShut(answer) {
    return answer.type === "opaqueredirect" || [401, 403, 410].includes(answer.status);
  }

  /** Nothing of anybody's stays on the screen; what was tapped stays in this browser. */
  function leave() {
    list.closest("main").hidden = true;
    location.reload();
  }

  const taps = kept(`door:${list.dataset.meeting}`, async (tap) => {
    const answer = await post(base, tap);
    if (isShut(answer)) {
      leave();
      return false;
    }
    if (answer.status >= 500 || answer.status === 429) {
      throw new Error("not now");
    }
    if (answer.ok) {
      settle(tap, await answer.json());
    } else {
      stay(answer.status === 422 ? await answer.text() : words.gone);
      refresh();
    }
    return true;
  }, (isCut) => {
    cut = isCut;
    show();
  });

  /** What the server has is its own state from now on, until it tells the next. */
  function settle(tap, { revision }) {
    const [deed, number] = [tap.do.split(" ")[0], Number(tap.do.split(" ")[1])];
    const without = (all) => all.filter((one) => one !== number);
    if (deed === "check-in") {
      server.here[number] ??= tap.at;
      server.left = without(server.left);
      server.excused = without(server.excused);
    } else if (deed === "take-back") {
      delete server.here[number];
      server.left = without(server.left);
      server.excused = without(server.excused);
    } else {
      server[deed === "leave" ? "left" : "excused"].push(number);
    }
    if (revision === server.revision + 1) {
      server.revision = revision;
    } else if (revision > server.revision) {
      refresh();
    }
  }

  function tap(deed) {
    const [what, number] = [deed.split(" ")[0], Number(deed.split(" ")[1])];
    const row = rows.get(number);
    if (!row) {
      return;
    }
    taps.add({ do: deed, at: Math.round(now()), order: newOrder() });
    show();
    const state = row.dataset.state;
    const sentence = words[`done${state[0].toUpperCase()}${state.slice(1)}`].replace("{name}", name(row));
    tell(`${sentence} ${words.ofLong.replace("{a}", $("present").textContent).replace("{b}", $("progress").max)}`);
    if (what !== "check-in") {
      toast(sentence);
    }
    if (search.value !== "") {
      search.value = "";
      filter();
      search.focus();
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest('button[name="do"]');
    if (button) {
      event.preventDefault();
      button.closest("dialog")?.close();
      tap(button.value);
    }
  });

  // --- The server's state ------------------------------------------------------------------------------------------

  async function refresh() {
    again = asking;
    if (asking) {
      return;
    }
    asking = true;
    do {
      again = false;
      try {
        const answer = await fetch(`${base}/state`, { cache: "no-store", redirect: "manual" });
        if (isShut(answer) || answer.status === 404) {
          leave();
          return;
        }
        const next = await answer.json();
        if (next.revision >= server.revision) {
          server = next;
          if (Object.keys(next.here).some((number) => !rows.has(Number(number)))) {
            await fetchRows();
          }
          show();
        }
      } catch {
        // The line is cut: what follows the stream says so, and asks again when it is back.
      }
      await new Promise((done) => setTimeout(done, 250));
    } while (again);
    asking = false;
  }

  /** Somebody is there who is not on this page yet. Rows that are here stay as they are. */
  async function fetchRows() {
    const answer = await fetch(base, { cache: "no-store", redirect: "manual" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const row of page.querySelectorAll("#people > li")) {
      if (!rows.has(Number(row.dataset.number))) {
        $("people").append(document.adoptNode(row));
      }
    }
    read();
    filter();
  }

  follow(list.dataset.live, (state) => {
    if (state.revision > server.revision) {
      refresh();
    }
  }, (on) => {
    if (on) {
      taps.send();
      refresh();
    } else {
      refresh();
    }
    cut = !on || (cut && taps.all().length > 0);
    show();
  });

  // --- Searching ---------------------------------------------------------------------------------------------------

  function filter() {
    const found = find(search.value);
    for (const row of rows.values()) {
      row.hidden = !found.has(row);
    }
    $("nobody").hidden = found.size > 0;
    list.closest(".list").toggleAttribute("data-numbers", /^\s*\d/.test(search.value));
    return found;
  }

  search.addEventListener("input", filter);
  $("find").addEventListener("submit", (event) => {
    event.preventDefault();
    delete $("find").dataset.sent;
    const found = [...filter()];
    const exact = found.filter((row) => row.dataset.number === search.value.trim());
    const row = exact[0] ?? (found.length === 1 ? found[0] : null);
    if (search.value.trim() === "" || !row) {
      tell(found.length === 0 ? words.nobody : words.several);
    } else if (row.dataset.state === "here") {
      tell(words.already.replace("{name}", name(row)));
      toast(words.already.replace("{name}", name(row)));
    } else {
      tap(`check-in ${row.dataset.number}`);
    }
  });

  // --- One person ----------------------------------------------------------------------------------------------------

  function open(row) {
    const number = row.dataset.number;
    const state = row.dataset.state;
    const at = row.querySelector("time").textContent;
    const key = `state${state[0].toUpperCase()}${state.slice(1)}${state === "left" && at === "" ? "Never" : ""}`;
    put($("person-name"), name(row));
    put($("person-what"), row.querySelector(".person__line")?.textContent ?? "");
    put($("person-number"), row.querySelector(".nr").textContent);
    put($("person-state"), words[key].replace("{t}", at));
    for (const one of $("person").querySelectorAll("[data-when]")) {
      one.hidden = !one.dataset.when.split(" ").includes(state);
      one.value = `${one.value.split(" ")[0]} ${number}`;
    }
    const badge = $("person").querySelector("[data-badge]");
    badge.hidden = badge.dataset.badge === "walk-ins" && !row.hasAttribute("data-walk-in");
    badge.href = `${base}/${number}/badge.pdf`;
    $("person").showModal();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-more]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link.closest("li"));
    }
    const add = event.target.closest('[data-dialog="walk-in"]');
    if (add) {
      prepareWalkIn(add.closest("#nobody") ? search.value : "");
    }
  });

  // --- Somebody who is on no list ------------------------------------------------------------------------------------

  const fresh = $("walk-in").innerHTML;

  function prepareWalkIn(called) {
    const form = $("walk-in").querySelector("form");
    if (called !== "" || form.elements.name.value === "") {
      $("walk-in").innerHTML = fresh;
      $("walk-in").querySelector('[name="order"]').value = newOrder();
      $("walk-in").querySelector('[name="name"]').value = called;
    }
    queueMicrotask(() => $("walk-in").querySelector('[name="name"]').focus());
  }

  $("walk-in").addEventListener("submit", async (event) => {
    const form = event.target;
    const button = event.submitter;
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form, button));
    // Opened now, while the browser still knows that somebody asked for it.
    const sheet = fields.print === "true" ? globalThis.open("", "_blank") : null;
    try {
      const answer = await post(form.getAttribute("action"), fields);
      if (isShut(answer)) {
        sheet?.close();
        leave();
      } else if (answer.ok) {
        const { number } = await answer.json();
        await letIn(number, fields.name, sheet);
      } else {
        sheet?.close();
        showAnswer(await answer.text());
      }
    } catch {
      sheet?.close();
      stay(words.notNow);
    } finally {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    }
  });

  async function letIn(number, called, sheet) {
    $("walk-in").close();
    $("walk-in").innerHTML = fresh;
    const sentence = words.admitted.replace("{name}", called.trim()).replace("{n}", number);
    toast(sentence);
    search.value = "";
    filter();
    search.focus();
    if (sheet) {
      sheet.location = `${base}/${number}/badge.pdf`;
    }
    await refresh();
    tell(sentence);
  }

  /** The form as the server gives it back: what is wrong, or who is called the same. */
  function showAnswer(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const form = page.querySelector("form.walk-in");
    if (!form) {
      stay(words.notNow);
      return;
    }
    const old = $("walk-in").querySelector("form");
    form.querySelector(".row").replaceWith(old.querySelector(".row"));
    old.replaceWith(document.adoptNode(form));
    ($("walk-in").querySelector('.same button, [aria-invalid="true"]') ?? $("walk-in").querySelector("button")).focus();
  }

  // --- A badge ---------------------------------------------------------------------------------------------------------

  reader($("scan"), $("read"), words, (number) => rows.get(number), async (code) => {
    const answer = await fetch(`/b/${code}`, { credentials: "same-origin" });
    const place = new URL(answer.url).pathname;
    return place.startsWith(`${base}/`) ? Number(place.slice(base.length + 1)) : NaN;
  }, open);

  // --- Begin -----------------------------------------------------------------------------------------------------------

  const clock = () => put($("clock"), hour(now()));
  const minute = () => setTimeout(() => {
    clock();
    minute();
  }, 60000 - (now() % 60000) + 20);
  read();
  filter();
  clock();
  minute();
  show();
  taps.send();
  globalThis.addEventListener("online", () => taps.send());
  if (search.value === "" || document.activeElement === document.body) {
    search.focus({ preventScroll: true });
  }
}
