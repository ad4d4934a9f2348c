// The outline as a tree: one line in the order of the tab key, arrows from line to line (the pattern of WAI-ARIA).

const outline = byId("page.outline");
const rows = Array.from(outline.children);
const levels = rows.map((row) => Number(row.dataset.level));
const rowsOf = new Map(); // the lines that name an element, the one that has it in full first
const rowNumber = new Map(rows.map((row, number) => [row, number]));
for (const row of rows) {
  for (const id of new Set([row.dataset.id, row.dataset.via])) {
    if (!id) continue;
    push(rowsOf, id, row);
    if (id !== row.dataset.via && !row.classList.contains("again")) rowsOf.get(id).sort((a, b) => a.classList.contains("again") - b.classList.contains("again"));
  }
}
const MANY = 150;
let typed = { text: "", at: 0 };

function setUpTree() {
  outline.setAttribute("role", "tree");
  outline.setAttribute("aria-labelledby", "page.outline-title");
  rows.forEach((row, number) => {
    row.setAttribute("role", "treeitem");
    row.setAttribute("aria-level", levels[number]);
    row.setAttribute("aria-selected", "false");
    row.tabIndex = -1;
    if (isParent(number)) {
      row.setAttribute("aria-expanded", String(rows.length <= MANY || levels[number] < 2));
      const sign = document.createElement("span");
      sign.className = "twisty";
      sign.setAttribute("aria-hidden", "true");
      row.prepend(sign);
    }
  });
  if (rows[0]) rows[0].tabIndex = 0;
  showRows();
  outline.addEventListener("click", onClickRow);
  outline.addEventListener("keydown", onKeyRow);
}

function isParent(number) {
  return levels[number + 1] > levels[number];
}

function isOpen(row) {
  return row.getAttribute("aria-expanded") === "true";
}

function setOpen(row, open) {
  if (!row.hasAttribute("aria-expanded") || isOpen(row) === open) return;
  row.setAttribute("aria-expanded", String(open));
  showRows();
}

// Hide what stands below a closed line.
function showRows() {
  let closed = Infinity;
  rows.forEach((row, number) => {
    if (levels[number] <= closed) closed = Infinity;
    row.hidden = closed < Infinity;
    if (closed === Infinity && row.getAttribute("aria-expanded") === "false") closed = levels[number];
  });
}

function parentOf(row) {
  const number = rowNumber.get(row);
  for (let above = number - 1; above >= 0; above -= 1) if (levels[above] < levels[number]) return rows[above];
  return null;
}

// Mark the lines of an element, and bring one of them into sight.
function markRows(id, row) {
  for (const each of outline.querySelectorAll('[aria-selected="true"]')) each.setAttribute("aria-selected", "false");
  const found = rowsOf.get(id) ?? [];
  found.forEach((each) => each.setAttribute("aria-selected", "true"));
  const main = row ?? found[0];
  if (!main) return;
  for (let above = parentOf(main); above; above = parentOf(above)) setOpen(above, true);
  rove(main);
  main.scrollIntoView({ block: "nearest" });
}

function rove(row) {
  for (const each of outline.querySelectorAll('[tabindex="0"]')) each.tabIndex = -1;
  row.tabIndex = 0;
}

function goTo(row) {
  if (!row) return;
  rove(row);
  row.focus();
}

function onClickRow(event) {
  const row = event.target.closest(".row");
  if (!row || event.target.closest("a")) return;
  if (event.target.closest(".twisty")) setOpen(row, !isOpen(row));
  else select(row.dataset.id, { row });
  goTo(row);
}

function onKeyRow(event) {
  const row = event.target.closest(".row");
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const seen = rows.filter((each) => !each.hidden);
  const number = seen.indexOf(row);
  const moves = {
    ArrowDown: () => goTo(seen[number + 1]),
    ArrowUp: () => goTo(seen[number - 1]),
    Home: () => goTo(seen[0]),
    End: () => goTo(seen[seen.length - 1]),
    ArrowRight: () => (row.getAttribute("aria-expanded") === "false" ? setOpen(row, true) : isOpen(row) && goTo(seen[number + 1])),
    ArrowLeft: () => (isOpen(row) ? setOpen(row, false) : goTo(parentOf(row))),
    "*": () => siblings(row).forEach((each) => setOpen(each, true)),
    Enter: () => select(row.dataset.id, { row }),
    " ": () => select(row.dataset.id, { row }),
  };
  const move = moves[event.key] ?? (event.key.length === 1 && (() => typeAhead(event, seen, number)));
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}

function siblings(row) {
  return rows.filter((each) => levels[rowNumber.get(each)] === levels[rowNumber.get(row)] && parentOf(each) === parentOf(row));
}

function typeAhead(event, seen, number) {
  const fresh = event.timeStamp - typed.at > 700;
  typed = { text: (fresh ? "" : typed.text) + event.key.toLowerCase(), at: event.timeStamp };
  const first = fresh ? number + 1 : number;
  const begins = (row) => row.querySelector(".text")?.textContent.trim().toLowerCase().startsWith(typed.text);
  goTo([...seen.slice(first), ...seen.slice(0, first)].find(begins));
}
