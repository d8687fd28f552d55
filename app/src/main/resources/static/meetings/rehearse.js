// Rehearsing one's minute: a countdown of this phone alone, which tells nobody.

const NEAR = 10;

/** @param button that starts and stops; absent when there is no slot */
export function rehearse(button, shown) {
  if (!button) {
    return;
  }
  const label = button.querySelector("span");
  const start = label.textContent;
  const whole = Number(button.dataset.seconds);
  let timer = 0;
  let ends = 0;

  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    label.textContent = start;
  };
  const tick = () => {
    const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    shown.textContent = left === 0 ? button.dataset.thanks : String(left);
    shown.dataset.state = left === 0 ? "over" : left <= NEAR ? "soon" : "";
    if (left === 0) {
      stop();
    } else {
      timer = setTimeout(tick, ((ends - performance.now()) % 1000) + 4);
    }
  };
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    if (timer) {
      stop();
      shown.hidden = true;
      return;
    }
    label.textContent = button.dataset.stop;
    shown.hidden = false;
    ends = performance.now() + whole * 1000;
    tick();
  });
}
