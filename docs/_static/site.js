// The place that the address names is shown on its card too, and the language switch keeps it.
"use strict";
(() => {
  const active = () => {
    for (const element of document.querySelectorAll(".is-active")) element.classList.remove("is-active");
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const row = id.replace(/^card-/, "");
    for (const found of [document.getElementById(row), document.getElementById("card-" + row)]) {
      if (found && (found.matches("mark") || found.matches(".card"))) found.classList.add("is-active");
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    active();
    for (const mark of document.querySelectorAll("mark.row-mark[id]")) {
      mark.addEventListener("click", (event) => {
        event.stopPropagation();
        if (String(getSelection())) return;
        history.replaceState(null, "", "#" + mark.id);
        active();
        const card = document.getElementById("card-" + mark.id);
        if (card) card.scrollIntoView({ block: "nearest" });
      });
    }
    for (const link of document.querySelectorAll(".language-switch a")) {
      link.addEventListener("click", () => {
        link.href = link.href.split(/[?#]/)[0] + location.search + location.hash;
      });
    }
  });
  window.addEventListener("hashchange", active);
})();
