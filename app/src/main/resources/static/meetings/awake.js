// Keeps the screen on while its page is seen, where the browser allows it: only by https or on this machine itself.

/** @param told called with "on", "not" (never possible here) or "refused" (not now) */
export function stayAwake(told) {
  if (!navigator.wakeLock) {
    told("not");
    return;
  }
  const ask = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const lock = await navigator.wakeLock.request("screen");
      // It lets go when the page is hidden, and also by itself, such as when the battery is low.
      lock.addEventListener("release", () => told("refused"));
      told("on");
    } catch {
      told("refused");
    }
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
