/** A sentence that the page carries for its scripts, in the reader's language. */
export function said(key) {
  return document.getElementById("said")?.dataset[key] ?? "";
}
