// The panel beside the drawing: one element in full, what it bears on and what stands behind it, and what can be done.

const panel = byId("page.panel");

function showPanel(id) {
  panel.replaceChildren(...(id === null ? [] : describe(id)));
}

function describe(id) {
  const row = (rowsOf.get(id) ?? [])[0];
  const parts = [make("p", "id", `${sortOf(id)} ${id.replace(/^group\./, "")}`)];
  if (!row) return [...parts, make("p", "", "The map names it, and does not have it.")];
  const full = row.dataset.id === id ? row.querySelector(":scope > .more") : row.querySelector(".via");
  parts.push(titleOf(id, row));
  if (full) {
    const copy = full.cloneNode(true);
    if (row.dataset.id === id) copy.querySelector(":scope > .via")?.remove();
    copy.className = "full";
    parts.push(copy);
  }
  if (nodes.has(id)) parts.push(actions(id));
  parts.push(...remarksOn(id), ...lists(id));
  return parts;
}

function titleOf(id, row) {
  const title = make("h2", "");
  title.dir = "auto";
  if (row.dataset.id === id) title.textContent = row.querySelector(".text").textContent;
  else title.textContent = `${row.querySelector(".word").textContent} …`;
  return title;
}

function sortOf(id) {
  const classes = nodes.get(id)?.classList ?? byId(id)?.classList;
  if (classes?.contains("inference")) return classes.contains("attack") ? "rebuttal" : "argument";
  return ["evidence", "missing", "claim"].find((each) => classes?.contains(each)) ?? "section";
}

function actions(id) {
  const made = make("div", "actions");
  const folded = state.collapsed.has(id);
  if (buttons.has(id)) made.append(button(folded ? "Expand what stands behind it" : "Collapse what stands behind it", () => fold(id), "fold"));
  if (state.focus === id) made.append(button("Show all", showAll, "all"));
  else made.append(button("Show only what leads to it and from it", () => focusOn(id), "focus"));
  return made;
}

function button(words, act, name) {
  const made = make("button", name, words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function remarksOn(id) {
  const found = (findingsOf.get(id) ?? []).map((number) => byId("page.found").children[number].cloneNode(true));
  if (!found.length) return [];
  const list = make("ol", "found");
  list.append(...found);
  return [list];
}

function lists(id) {
  const near = (steps) => [...new Set(steps.get(id) ?? [])];
  const exclude = edges.filter(({ both, tail, head }) => both && (tail === id || head === id)).map(({ tail, head }) => (tail === id ? head : tail));
  return [
    ...list("Bears on", near(outOf)),
    ...list("Behind it", near(into)),
    ...list("Not true together with", exclude),
  ];
}

function list(words, ids) {
  if (!ids.length) return [];
  const made = make("ul", "links");
  for (const id of ids) {
    const item = make("li", "");
    const link = button(nameOf(id), () => select(id, { show: true }), "link");
    link.dir = "auto";
    item.append(link);
    made.append(item);
  }
  return [make("h3", "", words), made];
}

// An element in a line: its text; of a step its word and what it rests on.
function nameOf(id) {
  const row = (rowsOf.get(id) ?? [])[0];
  if (!row) return id;
  const text = row.querySelector(".text").textContent;
  const word = row.querySelector(".word")?.textContent ?? "";
  if (isStep(id)) {
    const premises = (into.get(id) ?? []).filter((each) => !isStep(each));
    return `${word}: ${premises.map(nameOf).join(" ")}`;
  }
  return text;
}

function make(name, classes, words = "") {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.textContent = words;
  return made;
}
