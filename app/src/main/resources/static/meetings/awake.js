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
      await navigator.wakeLock.request("screen");
      told("on");
    } catch {
      told("refused");
    }
  };
  // The browser lets go whenever the page is hidden.
  document.addEventListener("visibilitychange", ask);
  ask();
}
