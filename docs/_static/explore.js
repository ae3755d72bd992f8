// Makes the plain tables of the explore pages searchable, with DataTables. Everything that is shown is in the address:
// ?q=words & column=value (a filter) & sort=column or -column & cols=a,b & page=2. The table's element says which
// columns there are and what the buttons are called, so that this file knows no table and no language.
"use strict";
(() => {
  const PAGE = 25;
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  };
  const rawOf = (cell) => ("raw" in cell.dataset ? cell.dataset.raw : cell.textContent);
  const csvCell = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);

  const start = (element) => {
    const words = JSON.parse(element.dataset.words);
    const columns = [...element.tHead.rows[0].cells].map((cell, index) => ({
      index,
      name: cell.dataset.column,
      title: cell.textContent,
      shown: "shown" in cell.dataset,
      filter: "filter" in cell.dataset,
    }));
    const byName = new Map(columns.map((column) => [column.name, column]));
    const root = element.closest(".explore");
    root.classList.add("has-script");
    const table = new DataTable(element, {
      layout: { topStart: null, topEnd: null, bottomStart: null, bottomEnd: null },
      pageLength: PAGE,
      autoWidth: false,
      order: [],
      columns: columns.map((column) => ({ visible: column.shown, name: column.name })),
      language: { zeroRecords: words.none, emptyTable: words.none, aria: { orderable: ": " + words.sorting, orderableReverse: ": " + words.sorting, orderableRemove: ": " + words.sorting } },
    });
    const cells = (column) => table.rows().indexes().toArray().map((row) => table.cell(row, column.index).node());

    // What can be chosen in each filter: the values as the file has them, shown as the cells show them.
    const filters = columns.filter((column) => column.filter).map((column) => {
      const values = new Map();
      for (const cell of cells(column)) {
        const raw = rawOf(cell);
        const known = values.get(raw) || { label: cell.textContent.trim() || words.empty, count: 0 };
        known.count += 1;
        values.set(raw, known);
      }
      const select = make("select", { "data-filter": column.name, onchange: () => change() }, make("option", { value: "" }, words.all));
      for (const [raw, { label, count }] of [...values].sort((a, b) => a[1].label.localeCompare(b[1].label))) {
        select.append(make("option", { value: raw === "" ? "\u0000" : raw }, label + " (" + count + ")"));
      }
      return { column, select };
    });
    const search = make("input", { type: "search", oninput: () => change() });
    const sort = make("select", { onchange: () => change() }, make("option", { value: "" }, words.order));
    for (const column of columns) {
      sort.append(make("option", { value: column.name }, column.title + ", " + words.ascending));
      sort.append(make("option", { value: "-" + column.name }, column.title + ", " + words.descending));
    }
    const boxes = columns.map((column) => {
      const box = make("input", { type: "checkbox", value: column.name, onchange: () => change() });
      return { column, box, label: make("label", {}, box, column.title) };
    });
    const count = make("span", { role: "status", "aria-live": "polite" });
    const page = make("span");
    const previous = make("button", { type: "button", "aria-label": words.previous, onclick: () => turn("previous") }, "‹");
    const next = make("button", { type: "button", "aria-label": words.next, onclick: () => turn("next") }, "›");
    const pages = make("div", { class: "explore-pages" }, previous, page, next);
    const copy = make("button", { type: "button", onclick: copyLink }, words.link);
    const choices = make("details", { class: "explore-choices", open: matchMedia("(min-width: 48em)").matches },
      make("summary", {}, words.filters),
      make("div", { class: "explore-line explore-filters" }, ...filters.map(({ column, select }) => make("label", {}, column.title, select))));
    const tools = make(
      "form", { class: "explore-tools", role: "search", onsubmit: (event) => event.preventDefault() },
      make("div", { class: "explore-line" }, make("label", { class: "explore-search" }, words.search, search), make("label", {}, words.sort, sort)),
      choices,
      make("details", { class: "explore-columns" }, make("summary", {}, words.columns), make("div", {}, ...boxes.map(({ label }) => label))),
      make("div", { class: "explore-line" },
        make("button", { type: "button", "data-action": "download", onclick: download }, words.download), copy,
        make("button", { type: "button", "data-action": "reset", onclick: reset }, words.reset)),
    );
    root.prepend(tools, make("div", { class: "explore-status" }, count, pages));

    const shownByDefault = columns.filter((column) => column.shown).map((column) => column.name).join(",");
    let reading = false;

    function readAddress() {
      reading = true;
      const wanted = new URLSearchParams(location.search);
      search.value = wanted.get("q") || "";
      for (const { column, select } of filters) {
        const value = wanted.get(column.name);
        select.value = value === null ? "" : value === "" ? "\u0000" : value;
        if (select.selectedIndex < 0) select.value = "";
      }
      if (filters.some(({ select }) => select.value !== "")) choices.open = true;
      const shown = new Set((wanted.get("cols") || shownByDefault).split(",").filter((name) => byName.has(name)));
      for (const { column, box } of boxes) box.checked = shown.has(column.name);
      sort.value = wanted.get("sort") || "";
      if (sort.selectedIndex < 0) sort.value = "";
      apply();
      const number = Number(wanted.get("page")) - 1;
      if (number > 0) table.page(Math.min(number, table.page.info().pages - 1)).draw("page");
      reading = false;
      show();
    }

    function apply() {
      for (const { column, box } of boxes) table.column(column.index).visible(box.checked, false);
      for (const { column, select } of filters) {
        const wanted = select.value === "\u0000" ? "" : select.value;
        const rule = select.value === "" ? null : (text, data, row) => rawOf(table.cell(row, column.index).node()) === wanted;
        table.column(column.index).search.fixed("choice", rule);
      }
      const descending = sort.value.startsWith("-");
      const column = byName.get(sort.value.replace(/^-/, ""));
      table.search(search.value).order(column ? [[column.index, descending ? "desc" : "asc"]] : []).draw();
    }

    function writeAddress() {
      if (reading) return;
      const state = new URLSearchParams();
      if (search.value) state.set("q", search.value);
      for (const { column, select } of filters) if (select.value !== "") state.set(column.name, select.value === "\u0000" ? "" : select.value);
      if (sort.value) state.set("sort", sort.value);
      const shown = boxes.filter(({ box }) => box.checked).map(({ column }) => column.name).join(",");
      if (shown !== shownByDefault) state.set("cols", shown);
      if (table.page() > 0) state.set("page", table.page() + 1);
      const query = String(state);
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    }

    function show() {
      const info = table.page.info();
      count.textContent = words.count.replace("_N_", info.recordsDisplay).replace("_ALL_", info.recordsTotal);
      page.textContent = words.page.replace("_N_", info.pages ? info.page + 1 : 0).replace("_ALL_", info.pages);
      previous.disabled = info.page <= 0;
      next.disabled = info.page >= info.pages - 1;
      pages.hidden = info.pages <= 1;
    }

    function change() {
      apply();
      writeAddress();
      show();
    }

    function turn(way) {
      table.page(way).draw("page");
      writeAddress();
      show();
      root.scrollIntoView({ block: "start" });
    }

    function reset() {
      history.replaceState(null, "", location.pathname);
      readAddress();
      search.focus();
    }

    async function copyLink() {
      writeAddress();
      try {
        await navigator.clipboard.writeText(location.href);
      } catch {
        prompt(words.link, location.href);
      }
      count.textContent = words.copied;
    }

    function download() {
      const shown = columns.filter((column) => table.column(column.index).visible());
      const lines = [shown.map((column) => column.name)];
      for (const row of table.rows({ search: "applied", order: "applied" }).indexes().toArray()) {
        lines.push(shown.map((column) => rawOf(table.cell(row, column.index).node())));
      }
      const text = lines.map((line) => line.map(csvCell).join(",") + "\n").join("");
      const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })), download: element.dataset.name + ".csv" });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }

    table.on("order.dt", () => {
      if (reading) return;
      const [first] = table.order();
      const name = first && first[1] ? (first[1] === "desc" ? "-" : "") + columns[first[0]].name : "";
      if (sort.value !== name) {
        sort.value = name;
        setTimeout(() => { writeAddress(); show(); });
      }
    });
    window.addEventListener("popstate", readAddress);
    readAddress();
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const table of document.querySelectorAll("table.explore-table")) start(table);
  });
})();
