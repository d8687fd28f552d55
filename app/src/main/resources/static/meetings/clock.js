// The arithmetic of the evening's clocks on a screen: the same as Timing, RoundTable and Projection in Java, from a state
// and a time by the server's clock. Nothing here reads a clock.

/** How long a clock has stood still since it was last held, in milliseconds. */
function heldFor(clock, at) {
  return clock.heldSince === null ? 0 : Math.max(0, at - clock.heldSince);
}

/** When a clock reaches zero; while it is held, that moves on with the time. */
export function clockEnds(clock, at) {
  return clock.starts + clock.length + clock.held + heldFor(clock, at);
}

/** What is left of a clock, from its length down to 0: what people see. */
export function left(clock, at) {
  return Math.min(clock.length, Math.max(0, clockEnds(clock, at) - at));
}

/** By how much a clock is over, 0 before. */
export function over(clock, at) {
  return Math.max(0, at - clockEnds(clock, at));
}

/** Whole seconds as a countdown shows them: 55 during the first second, 0 at the end. */
export function seconds(milliseconds) {
  return Math.ceil(milliseconds / 1000);
}

/** "34" below 100 seconds when asked for seconds alone, else "3:42". */
export function digits(milliseconds, alone) {
  const whole = seconds(milliseconds);
  return alone ? String(whole) : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function waiting(table) {
  return table.order.length - table.spoken - (table.speaker === null ? 0 : 1);
}

/** When the part under way ends if everything goes on as planned from now on. */
export function stageEnds(stage, at) {
  if (stage.table) {
    const table = stage.table;
    const turn = stage.clock === null ? at : Math.max(at, clockEnds(stage.clock, at));
    const runs = turn + waiting(table) * (table.slot + table.handOver);
    const isOver = stage.clock === null && waiting(table) === 0;
    return isOver ? runs : Math.max(runs, stage.began + table.length);
  }
  const end = Math.max(at, clockEnds(stage.clock, at));
  return stage.round ? end + (stage.round.of - stage.round.number) * stage.round.each : end;
}

/** When the evening ends if everything goes on as planned from now on. */
export function ends(state, at) {
  if (state.ended !== null) {
    return state.ended;
  }
  const from = state.stage ? stageEnds(state.stage, at) : Math.max(state.start ?? at, at);
  return from + state.rest;
}

/** How much later than planned it ends, in whole minutes, below zero when earlier; null when nothing was planned. */
export function drift(state, at) {
  return state.planned === null ? null : Math.trunc((ends(state, at) - state.planned) / 60000);
}

/** When somebody who waits will speak, if everybody before her takes her slot; null when she has or does. */
export function speaksAt(stage, number, at) {
  const table = stage.table;
  const first = table.spoken + (table.speaker === null ? 0 : 1);
  const place = table.order.indexOf(number, first) - first;
  if (place < 0) {
    return null;
  }
  const turn = stage.clock === null ? at : Math.max(at, clockEnds(stage.clock, at));
  return turn + place * (table.slot + table.handOver) + table.handOver;
}

/** How many speak before somebody, the one who speaks now included; null when she does not wait. */
export function before(table, number) {
  const place = table.order.indexOf(number, table.spoken + (table.speaker === null ? 0 : 1));
  return place < 0 ? null : place - table.spoken;
}

/** Milliseconds until the digits of a clock change next, or until the next second when it stands still. */
export function untilNext(clock, at) {
  const rest = clock === null || clock.heldSince !== null ? 1000 - (at % 1000) : (clockEnds(clock, at) - at) % 1000;
  return rest > 0 ? rest : rest + 1000;
}

/**
 * Shows something now, and again each time that digits change, at once when the answered function is called.
 *
 * @param read the time by the server's clock
 * @param show called with that time; answers the clock it shows, or null
 */
export function keepShowing(read, show) {
  let timer = 0;
  const run = () => {
    clearTimeout(timer);
    const at = read();
    const clock = show(at);
    // A few milliseconds late rather than early: the digits have changed by then.
    timer = setTimeout(run, untilNext(clock, at) + 4);
  };
  run();
  return run;
}
