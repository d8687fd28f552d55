// The live evening on one screen: the state as the server last told it, and the server's clock.
//
// A state is whole and comes only when something happened (see LiveState.java for its shape). Between two of them the
// screen counts by itself, by a clock that is set once: how far performance.now() is from the server's clock. It is set
// again when something shows that it was wrong, never at regular times.

const SAMPLES = 5;
const FIRST_WAIT = 700;
// In a room nobody waits long for a server that is back; thousands of screens still come over several seconds.
const LONGEST_WAIT = 5000;
// The server's stream beats every 20 s: nothing for longer than this means that the line is dead.
const SILENCE = 50000;

const page = globalThis;

// --- The clock -------------------------------------------------------------------------------------------------

const set = { offset: Date.now() - performance.now(), error: Infinity, wall: Date.now() - performance.now(), beats: [], least: null };
let setting = null;

/** Milliseconds since 1970 by the server's clock. */
export function now() {
  return performance.now() + set.offset;
}

async function sample() {
  const before = performance.now();
  const answer = await fetch("/clock", { cache: "no-store", credentials: "omit" });
  const there = Number(await answer.text());
  const after = performance.now();
  if (!answer.ok || !Number.isFinite(there)) {
    throw new Error("no clock");
  }
  // The server was read somewhere between: in the middle, unless one way is slower than the other.
  return { offset: there + 0.5 - (before + after) / 2, error: (after - before) / 2 };
}

/** Sets the clock by the quickest of a few answers. Keeps the former one when there is no answer. */
export function setClock() {
  setting ??= (async () => {
    try {
      let best = await sample();
      for (let i = 1; i < SAMPLES; i++) {
        const next = await sample();
        best = next.error < best.error ? next : best;
      }
      Object.assign(set, best, { wall: Date.now() - performance.now(), beats: [], least: null });
      return true;
    } catch {
      return false;
    } finally {
      setting = null;
    }
  })();
  return setting;
}

/** A message that left the server at a time: it cannot come before that, nor later and later. */
function check(sent) {
  const late = now() - sent;
  const moved = Math.abs(Date.now() - performance.now() - set.wall) > 250;
  set.beats.push(late);
  if (set.beats.length > 3) {
    set.beats.shift();
  }
  const least = Math.min(...set.beats);
  set.least = set.least === null || set.beats.length < 3 ? least : Math.min(set.least, least);
  if (late < -20 || moved || least > set.least + 60) {
    setClock();
  }
}

// --- The stream ------------------------------------------------------------------------------------------------

/**
 * In how many seconds the server wants to be asked again when it has no room for one more screen, 0 when it says nothing of
 * that. An EventSource does not tell how it was answered, so this asks once more.
 */
async function askedAway(address) {
  const asked = new AbortController();
  try {
    const answer = await fetch(address, { cache: "no-store", redirect: "manual", signal: asked.signal });
    return answer.status === 503 ? Number(answer.headers.get("Retry-After")) || 0 : 0;
  } catch {
    return 0;
  } finally {
    asked.abort();
  }
}

/**
 * Opens the stream at an address and keeps it open: after a cut it comes back by itself, each screen after a wait of its
 * own, so that they do not all come at once.
 *
 * @param tell called with "state" and the state's text, "beat" and the server's time, "on", "off"
 * @returns {{close(): void, retry(): void}}
 */
export function open(address, tell) {
  let source = null;
  let wait = FIRST_WAIT;
  let timer = 0;
  let watch = 0;
  let closed = false;

  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(again, SILENCE);
  };
  const again = () => {
    source?.close();
    source = null;
    clearTimeout(watch);
    clearTimeout(timer);
    if (!closed) {
      tell("off", "");
      timer = setTimeout(connect, wait * (0.5 + Math.random()));
      wait = Math.min(LONGEST_WAIT, wait * 1.7);
    }
  };
  /** There was an answer, and it was no stream. */
  const refused = async (one) => {
    const seconds = await askedAway(address);
    if (source === one) {
      wait = Math.max(wait, seconds * 1000);
      again();
    }
  };
  const connect = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(address);
    heard();
    source.addEventListener("state", (event) => {
      wait = FIRST_WAIT;
      heard();
      tell("on", "");
      tell("state", event.data);
    });
    source.addEventListener("beat", (event) => {
      heard();
      tell("beat", event.data);
    });
    source.addEventListener("error", ({ target }) => {
      if (target.readyState === EventSource.CLOSED) {
        refused(target);
      } else {
        again();
      }
    });
  };
  connect();
  return {
    close() {
      closed = true;
      again();
    },
    retry() {
      if (!closed && source?.readyState !== 1) {
        wait = FIRST_WAIT;
        connect();
      }
    },
  };
}

/** One stream for all the windows of a browser, which opens only six connections to a server. */
function shared(address, tell) {
  const worker = new SharedWorker(new URL("./live-worker.js", import.meta.url), { type: "module", name: "live" });
  worker.port.onmessage = ({ data }) => tell(data.what, data.text);
  worker.port.postMessage({ do: "watch", address });
  return {
    close: () => worker.port.postMessage({ do: "leave" }),
    retry: () => worker.port.postMessage({ do: "retry" }),
  };
}

/** Where there are no shared workers, a window that nobody sees lets go of its stream. */
function alone(address, tell) {
  let stream = document.hidden ? null : open(address, tell);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else {
      stream ??= open(address, tell);
    }
  });
  return {
    close() {
      stream?.close();
      stream = null;
    },
    retry: () => stream?.retry(),
  };
}

/**
 * Follows an evening.
 *
 * @param address of the stream
 * @param onState called with each newer state, once the clock is set; at least once as soon as there is a state
 * @param onLine called with false when the line is cut and with true when it is back
 */
export function follow(address, onState, onLine = () => {}) {
  let state = null;
  let line = true;
  let ready = false;
  const tell = (what, text) => {
    if (what === "state") {
      const next = JSON.parse(text);
      check(next.now);
      if (state === null || next.revision >= state.revision) {
        state = next;
        if (ready) {
          onState(state);
        }
      }
    } else if (what === "beat") {
      check(Number(text));
    } else if ((what === "on") !== line) {
      line = what === "on";
      if (line) {
        setClock();
      }
      onLine(line);
    }
  };
  setClock().then(() => {
    ready = true;
    if (state) {
      onState(state);
    }
  });
  let stream = page.SharedWorker ? shared(address, tell) : alone(address, tell);
  page.addEventListener("pagehide", () => stream.close());
  page.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      setClock();
      stream = page.SharedWorker ? shared(address, tell) : alone(address, tell);
    }
  });
  page.addEventListener("online", () => stream.retry());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      if (Math.abs(Date.now() - performance.now() - set.wall) > 250) {
        setClock();
      }
      stream.retry();
    }
  });
}
