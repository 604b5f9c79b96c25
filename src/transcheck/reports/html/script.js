"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const findings = all(".findings li");
  const rows = all(".row");
  const words = new Map();
  const wordsOf = (row) => {
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
    return words.get(row);
  };
  const itemsOf = new Map(rows.map((row) => [row, all(".findings li", row)]));
  const marks = all("mark[data-findings]").map((mark) => [mark, mark.dataset.findings.split(" ")]);
  let current = null;

  const filter = () => {
    const severities = new Set(all("input[name=severity]:checked").map((box) => box.value));
    const rule = one("select[name=rule]").value;
    const wanted = one("input[name=words]").value.trim().toLowerCase();
    const bare = one("input[name=bare]").checked;
    const suppressed = one("input[name=suppressed]")?.checked ?? false;
    const visible = new Set();
    let count = 0;
    for (const row of rows) {
      const fits = !wanted || wordsOf(row).includes(wanted);
      let any = false;
      for (const item of itemsOf.get(row)) {
        const hushed = item.classList.contains("suppressed");
        const shown = fits && (hushed ? suppressed : severities.has(item.dataset.severity)) && (!rule || item.dataset.rule === rule);
        item.hidden = !shown;
        if (shown) { any = true; visible.add(item.dataset.number); count += 1; }
      }
      row.hidden = !(any || (bare && fits));
    }
    for (const [mark, numbers] of marks) mark.classList.toggle("off", !numbers.some((number) => visible.has(number)));
    one("#shown").textContent = `${count} of ${findings.length} findings shown`;
    if (current && current.hidden) select(null);
  };

  const select = (item, scroll = true) => {
    current?.classList.remove("current");
    for (const [mark, numbers] of marks) mark.classList.toggle("current", item !== null && numbers.includes(item.dataset.number));
    current = item;
    if (!item) return;
    item.classList.add("current");
    if (scroll) {
      item.closest(".row").scrollIntoView({ block: "nearest" });
      item.scrollIntoView({ block: "nearest" });
    }
    item.focus({ preventScroll: true });
  };

  const step = (by) => {
    const shown = findings.filter((item) => !item.hidden);
    if (!shown.length) return;
    const place = shown.indexOf(current);
    const next = place < 0 ? (by > 0 ? 0 : shown.length - 1) : (place + by + shown.length) % shown.length;
    select(shown[next]);
  };

  const theme = () => {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
  };

  const keys = {
    n: () => step(1),
    p: () => step(-1),
    f: () => one("input[name=words]").focus(),
    b: () => one("input[name=bare]").click(),
    t: theme,
    "?": () => one("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=search], select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-findings]");
    const item = mark
      ? findings.find((each) => !each.hidden && mark.dataset.findings.split(" ").includes(each.dataset.number))
      : event.target.closest(".findings li");
    if (item) { select(item, Boolean(mark)); if (mark) event.preventDefault(); }
  });
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const row = target?.closest?.(".row");
    if (row?.hidden) { one("input[name=bare]").checked = true; filter(); row.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);
  one("nav").addEventListener("input", filter);
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  one("#theme").addEventListener("click", theme);
  one("#help").addEventListener("click", () => one("#keys").showModal());
  addEventListener("beforeprint", () => { for (const row of rows) row.hidden = false; });
  addEventListener("afterprint", filter);
  filter();
  reveal();
})();
