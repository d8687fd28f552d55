// What a screen shows of the part under way: which clock, whether it is time to close, whether it is over. And what has
// happened between two such moments, so that it can be said aloud. Nothing here reads a clock or touches a page.
import { clockEnds, drift, left, over } from "./clock.js";

const CLOSE_TURN = 10000;
const CLOSE_PART = 30000;

function closing(stage) {
  return stage.table ? CLOSE_TURN : stage.talk || stage.round ? CLOSE_PART : 0;
}

/**
 * @returns {{clock, left: number, share: number, state: string, over: number, phase: string, held: boolean,
 *   ahead: boolean} | null} state is "", "soon" or "over"; phase names the part, or the third of a talk; share is of the
 *   whole time; ahead while a turn has been called and has not begun
 */
export function face(stage, at) {
  if (!stage?.clock) {
    return null;
  }
  let clock = stage.clock;
  let phase = stage.kind;
  if (stage.talk) {
    const first = { ...clock, length: stage.talk.presentation };
    phase = clockEnds(first, at) > at ? "presentation" : "questions";
    clock = phase === "presentation" ? first : clock;
  }
  const rest = left(clock, at);
  const state = rest === 0 ? "over" : rest <= closing(stage) ? "soon" : "";
  const share = stage.clock.length > 0 ? left(stage.clock, at) / stage.clock.length : 0;
  return { clock, left: rest, share, state, over: over(clock, at), phase, held: clock.heldSince !== null,
    ahead: clock.heldSince === null && at < clock.starts };
}

/** What can be compared with what comes later. */
export function moment(state, at) {
  const shown = face(state.stage, at);
  return { moment: state.moment, kind: state.stage?.kind ?? "", phase: shown?.phase ?? "", state: shown?.state ?? "",
    held: shown?.held ?? false, speaker: state.stage?.table?.speaker ?? null, round: state.stage?.round?.number ?? 0,
    drift: drift(state, at), bell: state.bell, ended: state.ended !== null };
}

/** What happened from one moment to the next, in the order in which it is to be said. */
export function happened(before, after) {
  const events = [];
  const isSame = before.moment === after.moment;
  if (!isSame && after.speaker !== null) {
    events.push("speaks");
  } else if (!isSame && after.kind) {
    events.push("begins");
  } else if (after.ended && !before.ended) {
    events.push("ended");
  }
  if (isSame && before.phase !== after.phase) {
    events.push("questions");
  } else if (isSame && before.state !== after.state && after.state) {
    events.push(after.state);
  }
  if (isSame && before.held !== after.held) {
    events.push(after.held ? "paused" : "resumed");
  }
  if (after.bell !== null && after.bell !== before.bell) {
    events.push("bell");
  }
  if (before.drift !== null && after.drift !== null && before.drift !== after.drift) {
    events.push("drift");
  }
  return events;
}
