// Slips typed back, by the keyboard alone: "7: 12 3 25" and Enter fills the row of 7; in a row, Enter goes to the next.
// Each line is checked at once; the server checks them again.

const form = document.getElementById("slips");
const names = JSON.parse(form.dataset.names);
const quick = document.getElementById("quick");
const taken = document.getElementById("taken");
const rows = [...form.querySelectorAll("[data-slip]")];

function fill(pattern, ...places) {
  return places.reduce((text, place, i) => text.replace(`{${i}}`, place), pattern);
}

/** What a row says: whom she met, or what is wrong. */
function read(number, text) {
  const line = text.trim();
  if (line === "" || line === "-" || line === "0") {
    return { right: true, said: line === "" ? "" : form.dataset.nobody };
  }
  const found = [];
  for (const word of line.split(/[\s,;./+]+/)) {
    if (!/^\d{1,6}$/.test(word)) {
      return { right: false, said: fill(form.dataset.word, word) };
    }
    if (Number(word) === number) {
      return { right: false, said: form.dataset.own };
    }
    if (!(Number(word) in names)) {
      return { right: false, said: fill(form.dataset.unknown, word) };
    }
    found.push(names[Number(word)]);
  }
  return { right: true, said: found.join(", ") };
}

function check(row) {
  const { right, said } = read(Number(row.dataset.slip), row.value);
  const place = document.getElementById(`${row.id}-said`);
  place.textContent = said;
  if (right) {
    row.removeAttribute("aria-invalid");
  } else {
    row.setAttribute("aria-invalid", "true");
  }
  return right;
}

function count() {
  const left = rows.filter((row) => row.value.trim() === "").length;
  document.getElementById("missing").textContent = left === 0 ? form.dataset.noneLeft : fill(form.dataset.left, left);
}

/** Takes the typed lines into their rows; what is none stays where it was typed. */
function take() {
  const rest = [];
  for (const line of quick.value.split("\n").filter((one) => one.trim() !== "")) {
    const found = /^\s*(\d{1,6})\s*[:=]\s*(.*)$/.exec(line);
    const row = found && document.getElementById(`slip-${Number(found[1])}`);
    if (!row) {
      rest.push(line);
      taken.textContent = found ? fill(form.dataset.unknown, found[1]) : form.dataset.wrong;
      continue;
    }
    row.value = found[2].trim() || "-";
    check(row);
    row.dispatchEvent(new Event("input", { bubbles: true }));
    taken.textContent = fill(form.dataset.taken, found[1], document.getElementById(`${row.id}-said`).textContent);
  }
  quick.value = rest.join("\n");
  count();
}

quick.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing && quick.value.trim() !== "") {
    event.preventDefault();
    take();
  }
});
rows.forEach((row, i) => {
  row.addEventListener("input", () => {
    check(row);
    count();
  });
  row.addEventListener("keydown", (event) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.isComposing && !event.ctrlKey) {
      event.preventDefault();
      (rows[i + step] ?? form.querySelector(".btn--primary")).focus();
    }
  });
  if (row.value.trim() !== "" && !row.hasAttribute("aria-invalid")) {
    check(row);
  }
});
count();
