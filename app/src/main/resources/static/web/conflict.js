// On the page that shows two versions, a click takes the other one into the field.
for (const theirs of document.querySelectorAll("[data-theirs]")) {
  const field = document.getElementById(theirs.dataset.theirs);
  const take = theirs.parentElement.querySelector("[data-take]");
  if (field && take) {
    take.hidden = false;
    take.addEventListener("click", () => {
      field.value = theirs.dataset.value;
      field.focus();
    });
  }
}
