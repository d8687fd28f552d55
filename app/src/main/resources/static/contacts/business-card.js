// A photo that was just taken is sent at once; the page says that it is being read.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-photo]");
  if (form && event.target.matches("[type=file]") && event.target.files.length > 0) {
    form.requestSubmit();
  }
});

document.addEventListener("submit", (event) => {
  const said = event.target.querySelector("[data-reading]");
  if (said) {
    said.textContent = said.dataset.reading;
  }
});
