/*
 * Runs right behind the content, before it is painted: tabs as they were left on the page before, the tab an address
 * names, and an announcement that was put away. Files in place of Material's inline scripts.
 */
(function () {
  "use strict";

  const remembered = window.__md_get("__tabs");
  for (const set of Array.isArray(remembered) ? document.querySelectorAll(".tabbed-set") : []) {
    const labels = Array.from(set.querySelectorAll(":scope > .tabbed-labels > label"));
    const found = remembered.map((name) => labels.find((label) => label.innerText.trim() === name)).find(Boolean);
    if (found && found.control) found.control.checked = true;
  }

  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLInputElement && target.closest(".tabbed-set")) target.checked = true;

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

  const announcement = document.querySelector("[data-md-component=announce]");
  const text = announcement && announcement.querySelector(".md-typeset");
  if (text && window.__md_hash(text.innerHTML) === window.__md_get("__announce")) announcement.hidden = true;
})();
