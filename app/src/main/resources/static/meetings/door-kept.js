// What was tapped and is not told yet: kept in this browser, in its order, each with a name of its own, so that it is
// told once however often it is sent.

const FIRST_WAIT = 1500;
const LONGEST_WAIT = 20000;

/** A fresh name for an order. crypto.randomUUID is for https only; this is not. */
export function newOrder() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * @param key under which they are kept, one for each meeting
 * @param sendOne tells one; answers whether it is done with, throws when there is no line
 * @param onLine called with true when telling failed, with false when it worked or all is told
 */
export function kept(key, sendOne, onLine) {
  let memory = [];
  let sending = false;
  let wait = FIRST_WAIT;
  let timer = 0;

  const all = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return memory;
    }
  };
  const keep = (some) => {
    memory = some;
    try {
      if (some.length === 0) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, JSON.stringify(some));
      }
    } catch {
      // No storage: they live as long as this page.
    }
  };

  async function send() {
    clearTimeout(timer);
    if (sending) {
      return;
    }
    sending = true;
    try {
      for (let next = all()[0]; next; next = all()[0]) {
        if (!await sendOne(next)) {
          return;
        }
        keep(all().filter((one) => one.order !== next.order));
        wait = FIRST_WAIT;
        onLine(false);
      }
    } catch {
      timer = setTimeout(send, wait * (0.5 + Math.random()));
      wait = Math.min(LONGEST_WAIT, wait * 1.7);
      onLine(true);
    } finally {
      sending = false;
    }
  }

  return {
    all,
    add(tap) {
      keep([...all(), tap]);
      send();
    },
    send,
  };
}
