// Cards that may be there twice: the box above some of them ticks them all, and how many are chosen is said.
const BOXES = "input[name=pair]";

function tell(form) {
  const bar = form.querySelector("[data-count]");
  if (bar) {
    bar.textContent = bar.dataset.count.replace("#", String(form.querySelectorAll(`${BOXES}:checked`).length));
  }
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-pairs]");
  const group = event.target.closest(".pairs");
  if (!form || !group) {
    return;
  }
  const boxes = [...group.querySelectorAll(BOXES)];
  const all = group.querySelector("[data-all]");
  if (event.target === all) {
    boxes.forEach((box) => { box.checked = all.checked; });
  } else if (all) {
    all.checked = boxes.every((box) => box.checked);
  }
  tell(form);
});

// Boxes that the browser kept ticked when somebody came back.
document.querySelectorAll("form[data-pairs]").forEach(tell);
