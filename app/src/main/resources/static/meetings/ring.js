// The ring: one seat for each person who speaks, a thread through those who have spoken, and what is left of the time.
const SVG = "http://www.w3.org/2000/svg";
const MIDDLE = 200;
const SEATS = 172;
const TIME = 132;
const SWING = 15;
const MOST_SEATS = 40;
const AROUND = 2 * Math.PI * TIME;

function shape(name, attributes) {
  const one = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => one.setAttribute(key, value));
  return one;
}

/** A point at a share of the round, clockwise from the top. */
function point(share, radius) {
  const angle = 2 * Math.PI * share;
  return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)].map((one) => Math.round(one * 10) / 10);
}

/** From seat to seat, outside and inside by turns. */
function thread(done, seats) {
  let path = `M${point(0, SEATS).join()}`;
  for (let i = 0; i < done; i++) {
    const bend = point((i + 0.5) / seats, SEATS + (i % 2 === 0 ? SWING : -SWING));
    path += `Q${bend.join(" ")} ${point((i + 1) / seats, SEATS).join()}`;
  }
  return path;
}

function seat(table, i) {
  const [cx, cy] = point(i / table.order.length, SEATS);
  if (i < table.spoken) {
    return shape("circle", { class: "seat seat--done", cx, cy, r: 5 });
  }
  if (i === table.spoken && table.speaker !== null) {
    return shape("circle", { class: "seat seat--now", cx, cy, r: 11 });
  }
  const late = table.late.includes(table.order[i]) ? " seat--late" : "";
  return shape("circle", { class: `seat${late}`, cx, cy, r: 6.5 });
}

function seats(table) {
  const drawn = [shape("circle", { class: "track", cx: MIDDLE, cy: MIDDLE, r: SEATS })];
  const reached = Math.min(table.spoken, table.order.length - 1);
  if (reached > 0) {
    drawn.push(shape("path", { class: "thread", d: thread(reached, table.order.length) }));
  }
  return [...drawn, ...table.order.map((_, i) => seat(table, i))];
}

/** The thirds of a talk, as the time that is left comes to them: first the questions begin, then their middle. */
function marks(talk, length) {
  const questions = 1 - talk.presentation / length;
  return [0, questions / 2, questions].map((one) => {
    const [x1, y1] = point(one, TIME - 9);
    const [x2, y2] = point(one, TIME + 9);
    return shape("line", { class: "third", x1, y1, x2, y2 });
  });
}

/**
 * Draws the ring into its box, behind what stands in it, unless it is there already.
 *
 * @param label what the picture says, for those who do not see it
 */
export function drawRing(box, stage, label) {
  const key = JSON.stringify([stage.table, stage.talk, stage.clock?.length, label]);
  if (box.dataset.drawn === key) {
    return;
  }
  box.dataset.drawn = key;
  box.querySelector("svg")?.remove();
  const svg = shape("svg", { viewBox: "0 0 400 400" });
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  if (stage.table && stage.table.order.length <= MOST_SEATS) {
    svg.append(...seats(stage.table));
  }
  const round = { cx: MIDDLE, cy: MIDDLE, r: TIME };
  svg.append(shape("circle", { class: "left-bg", ...round }),
    shape("circle", { class: "left", ...round, transform: `rotate(-90 ${MIDDLE} ${MIDDLE})` }));
  if (stage.talk) {
    svg.append(...marks(stage.talk, stage.clock.length));
  }
  box.prepend(svg);
}

/** Shows the share of the time that is left; the whole round when there is none left. */
export function showLeft(box, share, over) {
  const arc = box.querySelector(".left");
  if (arc) {
    arc.style.strokeDasharray = `${(over ? 1 : share) * AROUND} ${AROUND}`;
    // A rounded end would leave a dot where nothing is left.
    arc.style.visibility = !over && share <= 0 ? "hidden" : "visible";
  }
}
