/* What a page needs once it is read: printing, a way to the search, and an announcement that was put away. */
(function () {
  "use strict";

  /* A browser must not open the drawer or the search again when the page is loaded anew. */
  for (const toggle of document.querySelectorAll("#__drawer, #__search")) toggle.setAttribute("autocomplete", "off");

  for (const button of document.querySelectorAll("[data-open-search]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const toggle = document.getElementById("__search");
      const field = document.querySelector(".md-search__input");
      if (toggle && !toggle.checked) toggle.click();
      if (field) field.focus();
    });
  }

  for (const choice of document.querySelectorAll("[data-print-choice]")) {
    choice.hidden = false;
    for (const button of choice.querySelectorAll("[data-print]")) {
      button.addEventListener("click", () => {
        document.documentElement.dataset.print = button.dataset.print;
        window.print();
      });
    }
  }
  addEventListener("afterprint", () => delete document.documentElement.dataset.print);

  const announcement = document.querySelector("[data-md-component=announce]");
  const text = announcement && announcement.querySelector(".md-typeset");
  if (text && window.__md_hash(text.innerHTML) === window.__md_get("__announce")) announcement.hidden = true;
})();
