// Reads a badge: by the camera where the browser lends it to pages (https) and knows codes, else by the number on it.

const EACH = 200;
const CODE = /\/b\/([A-Za-z0-9_-]{22})$/;

/**
 * @param dialog that shows the camera's picture and takes a number
 * @param button that opens it
 * @param byNumber the row of a number
 * @param byCode the number of a code, NaN when it is no badge of this meeting
 * @param found called with the row
 */
export function reader(dialog, button, words, byNumber, byCode, found) {
  const picture = dialog.querySelector("video");
  const text = dialog.querySelector("#scan-text");
  const form = dialog.querySelector("form");
  let stream = null;
  let timer = 0;

  const reads = globalThis.isSecureContext && "BarcodeDetector" in globalThis && navigator.mediaDevices;

  function stop() {
    clearTimeout(timer);
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    picture.hidden = true;
  }

  function take(row) {
    dialog.close();
    found(row);
  }

  async function look(detector) {
    const codes = await detector.detect(picture).catch(() => []);
    const code = codes.map(({ rawValue }) => CODE.exec(rawValue)).find(Boolean);
    const row = code ? byNumber(await byCode(code[1]).catch(() => NaN)) : null;
    if (!stream) {
      return;
    }
    if (row) {
      take(row);
      return;
    }
    if (codes.length > 0) {
      text.textContent = words.scanUnknown;
    }
    timer = setTimeout(() => look(detector), EACH);
  }

  async function start() {
    text.textContent = words.scanPoint;
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (!dialog.open) {
        opened.getTracks().forEach((track) => track.stop());
        return;
      }
      stream = opened;
      picture.srcObject = stream;
      picture.hidden = false;
      await picture.play();
      look(new globalThis.BarcodeDetector({ formats: ["qr_code"] }));
    } catch {
      stop();
      text.textContent = words.scanRefused;
    }
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    form.reset();
    dialog.showModal();
    if (reads) {
      start();
    } else {
      text.textContent = globalThis.isSecureContext ? words.scanCannot : words.scanHttp;
      form.elements.q.focus();
    }
  });
  dialog.addEventListener("close", stop);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    const row = byNumber(Number(form.elements.q.value.trim()));
    if (row) {
      take(row);
    } else {
      text.textContent = words.noNumber;
    }
  });
}
