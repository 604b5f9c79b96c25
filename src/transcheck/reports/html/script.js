"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const findings = all(".findings > li");
  const pairs = all(".pair").map((pair) => [pair, [...pair.getElementsByClassName("row")]]);
  // One walk over the findings: a search in each of thousands of rows takes its time.
  const itemsOf = new Map(pairs.flatMap(([, rows]) => rows.map((row) => [row, []])));
  for (const item of findings) itemsOf.get(item.parentNode.parentNode).push(item);
  const marks = all("mark[data-findings]").map((mark) => [mark, mark.dataset.findings.split(" ")]);
  const filters = one(".filter");
  const words = new Map();
  const wordsOf = (row) => {
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
    return words.get(row);
  };
  const decisions = new Map();
  const reasons = { accept: "", dismiss: "" };
  let exported = true;
  let current = null;

  const filter = () => {
    const severities = new Set(all("input[name=severity]:checked").map((box) => box.value));
    const { rule, pair, words, bare, suppressed, decided } = filters.elements;
    const wanted = words.value.trim().toLowerCase();
    const visible = new Set();
    for (const [section, rows] of pairs) {
      const open = !pair?.value || section.id === `pair-${pair.value}`;
      let anyRow = false;
      for (const row of rows) {
        const fits = open && (!wanted || wordsOf(row).includes(wanted));
        let any = false;
        for (const item of itemsOf.get(row)) {
          const { key, severity } = item.dataset;
          const chosen = item.classList.contains("suppressed") ? suppressed?.checked : severities.has(severity);
          const shown = fits && chosen && (!rule.value || item.dataset.rule === rule.value) && (decided.checked || !decisions.has(key));
          item.hidden = !shown;
          if (shown) { any = true; visible.add(key); }
        }
        row.hidden = !(any || (bare.checked && fits));
        anyRow ||= !row.hidden;
      }
      // A single pair stays, with its headings.
      section.hidden = pairs.length > 1 && !anyRow;
    }
    for (const [mark, keys] of marks) mark.classList.toggle("off", !keys.some((key) => visible.has(key)));
    one("#shown").textContent = `${visible.size} of ${findings.length} findings shown`;
    if (current?.hidden) select(null);
  };

  const select = (item, scroll = true) => {
    current?.classList.remove("current");
    for (const [mark, keys] of marks) mark.classList.toggle("current", item !== null && keys.includes(item.dataset.key));
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

  const stepPair = (by) => {
    const shown = pairs.map(([pair]) => pair).filter((pair) => !pair.hidden);
    const place = shown.findLastIndex((pair) => current ? pair.contains(current) : pair.getBoundingClientRect().top < innerHeight / 3);
    const pair = shown[Math.min(Math.max(place + by, 0), shown.length - 1)];
    pair?.scrollIntoView();
    const item = pair && findings.find((each) => !each.hidden && pair.contains(each));
    if (item) select(item, false);
  };

  // The buttons of a finding: one pair of them, which goes where the mouse or the focus is.
  const buttons = one("#decide");
  const offer = (item) => {
    if (!item || item.contains(buttons) || !decidable(item)) return;
    item.append(buttons);
    buttons.hidden = false;
  };
  const decidable = (item) => item && !item.classList.contains("suppressed") && item.dataset.fingerprint !== "";

  const numberOf = (item) => item.querySelector("b").textContent;

  // What is to be done with the current finding, asked for in a dialog.
  const ask = (verdict) => {
    if (!decidable(current)) return;
    const dialog = one("#decision");
    const { reason, expires } = dialog.querySelector("form").elements;
    dialog.dataset.verdict = verdict;
    one("#decision-title").textContent = verdict === "accept"
      ? `Accept finding ${numberOf(current)}: the text stays as it is`
      : `Dismiss finding ${numberOf(current)}: it is a false alarm`;
    one("#decision-finding").textContent = current.querySelector(".message").textContent;
    one("#decision-save").textContent = verdict === "accept" ? "Accept" : "Dismiss";
    const before = decisions.get(current.dataset.key);
    reason.value = before?.verdict === verdict ? before.reason : reasons[verdict];
    expires.value = before?.expires ?? "";
    dialog.showModal();
    reason.focus();
    reason.select();
  };

  const decide = ({ submitter, target }) => {
    if (submitter?.value !== "save" || !current) return;
    const dialog = target.closest("dialog");
    const { reason, expires } = target.elements;
    const { verdict } = dialog.dataset;
    const said = reason.value.trim();
    if (!said) return;
    dialog.close();
    reasons[verdict] = said;
    decisions.set(current.dataset.key, { verdict, reason: said, expires: expires.value || null });
    show(current);
  };

  const undo = (item) => {
    if (item && decisions.delete(item.dataset.key)) show(item);
  };

  // Show what was decided of a finding, and how many decisions there are to export.
  const show = (item) => {
    const decision = decisions.get(item.dataset.key);
    item.classList.toggle("decided", Boolean(decision));
    item.querySelector(".decision")?.remove();
    if (decision) {
      const line = document.createElement("p");
      line.className = "decision";
      const verdict = decision.verdict === "accept" ? "Accepted" : "Dismissed as a false alarm";
      line.textContent = `${verdict}${decision.expires ? ` until ${decision.expires}` : ""}: ${decision.reason} `;
      const button = document.createElement("button");
      button.type = "button";
      button.name = "undo";
      button.textContent = "Undo";
      line.append(button);
      item.append(line);
    }
    exported = decisions.size === 0;
    const button = one("#export");
    button.hidden = decisions.size === 0;
    button.textContent = `Export ${decisions.size} decision${decisions.size === 1 ? "" : "s"}`;
    one("#decided").hidden = decisions.size === 0;
    one("#decided span").textContent = String(decisions.size);
    words.clear();
    filter();
    if (!item.hidden) item.focus({ preventScroll: true });
  };

  const save = () => {
    if (!decisions.size) return;
    const known = JSON.parse(one("#entries").textContent);
    const entries = [...decisions].map(([key, { verdict, reason, expires }]) => ({
      ...known[key],
      reason: verdict === "accept" ? reason : `False alarm: ${reason}`,
      expires,
    }));
    const content = JSON.stringify({ schema: "transcheck.baseline/v1", entries }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${content}\n`], { type: "application/json" }));
    link.download = "transcheck-accepted.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    exported = true;
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
    N: () => stepPair(1),
    P: () => stepPair(-1),
    a: () => ask("accept"),
    d: () => ask("dismiss"),
    u: () => undo(current),
    e: save,
    f: () => filters.elements.words.focus(),
    b: () => filters.elements.bare.click(),
    t: theme,
    "?": () => one("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("input[type=search], select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    if (typing || one("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-findings]");
    const item = mark
      ? findings.find((each) => !each.hidden && mark.dataset.findings.split(" ").includes(each.dataset.key))
      : event.target.closest(".findings > li");
    if (!item) return;
    if (mark) event.preventDefault();
    select(item, Boolean(mark));
    const action = event.target.closest("button")?.name;
    if (action === "undo") undo(item);
    else if (action) ask(action);
  });
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => offer(target.closest?.(".findings > li")));
  }
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const row = target?.closest?.(".row");
    if (row?.hidden) { filters.elements.bare.checked = true; filter(); row.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeunload", (event) => { if (!exported) event.preventDefault(); });
  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  one("#decision form").addEventListener("submit", decide);
  one("#export").addEventListener("click", save);
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  one("#theme").addEventListener("click", theme);
  one("#help").addEventListener("click", () => one("#keys").showModal());
  addEventListener("beforeprint", () => {
    for (const [section, rows] of pairs) { section.hidden = false; for (const row of rows) row.hidden = false; }
  });
  addEventListener("afterprint", filter);
  filter();
  reveal();
})();
