// What the reader does, and what changes by it.

const MOST_AT_FIRST = 40;

// Select an element: its box, its lines of the outline, the panel. With `show`, it is brought into sight, expanded if need be.
function select(id, { row = null, show: bring = true } = {}) {
  state.selected = id;
  for (const each of svg.querySelectorAll(".selected")) each.classList.remove("selected");
  byId(id)?.classList.add("selected");
  for (const edge of linesOf.get(id) ?? []) byId(edge.id)?.classList.add("selected");
  if (bring && nodes.has(id)) bringUp(id);
  if (bring && id?.startsWith("group.")) bringUpFrame(id);
  if (nodes.has(id)) roveNode(id);
  markRows(id, row);
  showPanel(id);
}

function bringUp(id) {
  if (nodes.get(id).classList.contains("away")) {
    if (!shownWithout(id)) state.focus = null;
    for (const each of [...state.collapsed]) if (each !== id && behind(each).has(id)) state.collapsed.delete(each);
    update(id);
  }
  reveal(id);
}

function shownWithout(id) {
  return state.focus === null || behind(state.focus).has(id) || reach([state.focus], outOf).has(id);
}

function bringUpFrame(id) {
  const frame = byId(id)?.querySelector("path")?.getBBox();
  if (!frame || byId(id).classList.contains("away")) return;
  const { width, height } = size();
  eye.scale = Math.min(width / (frame.width + 40), height / (frame.height + 40), 1.5);
  eye.x = frame.x + frame.width / 2 + original.x;
  eye.y = frame.y + frame.height / 2 + original.y;
  show();
}

function fold(id) {
  if (!buttons.has(id)) return;
  if (state.collapsed.has(id)) expand(id);
  else state.collapsed.add(id);
  update(id);
  if (state.selected === id) refocus(() => showPanel(id), "fold");
}

function focusOn(id) {
  state.focus = id;
  if (state.collapsed.has(id)) expand(id);
  update(id);
  fit();
  if (eye.scale < LEGIBLE / 2) reveal(id);
  refocus(() => showPanel(state.selected), "all");
}

function showAll() {
  state.focus = null;
  state.collapsed.clear();
  update(state.selected);
  fit();
  refocus(() => state.selected !== null && showPanel(state.selected), "focus");
}

// A button that goes away hands its focus on.
function refocus(change, name) {
  const had = panel.contains(document.activeElement);
  change();
  if (had) (panel.querySelector(`.actions .${name}`) ?? panel).focus();
}

// A large map opens with what stands next to its thesis; the rest is a click away.
function open(first) {
  fit();
  if (eye.scale < LEGIBLE / 2) {
    foldTo(MOST_AT_FIRST);
    update(null);
  }
  start(first);
}

function update(anchor) {
  arrange(anchor);
  showCounts();
  byId("page.all").disabled = state.focus === null && !state.collapsed.size;
}

function toggle(name) {
  const on = root.dataset[name] !== "on";
  root.dataset[name] = on ? "on" : "off";
  byId(`page.${name}`).setAttribute("aria-pressed", String(on));
}

// What the address names after its #, as in map.html#lanes.
function selectNamed() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    return; // no name has a % in it
  }
  if (rowsOf.has(name)) select(name);
}

function setUpNodes() {
  for (const [id, node] of nodes) {
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", `${sortOf(id)}: ${nameOf(id)}`);
    node.tabIndex = -1;
  }
  // A click on a box shows it; the address of its source is in the panel.
  for (const link of svg.querySelectorAll("a")) link.tabIndex = -1;
  const first = data.theses.find((id) => nodes.has(id)) ?? nodes.keys().next().value;
  if (first !== undefined) roveNode(first);
  svg.addEventListener("click", onClickDrawing);
  svg.addEventListener("keydown", onKeyDrawing);
  return first;
}

function roveNode(id) {
  for (const each of svg.querySelectorAll('[tabindex="0"]')) each.setAttribute("tabindex", "-1");
  nodes.get(id).setAttribute("tabindex", "0");
}

function onClickDrawing(event) {
  event.preventDefault();
  if (dragged) return;
  const node = event.target.closest("g.node, g.edge, g.cluster");
  if (!node) return;
  if (event.target.closest(".fold")) return fold(node.id);
  const edge = edges.find(({ id }) => id === node.id);
  select(edge ? (edge.both ? edge.tail : edge.element) : node.id, { show: false });
  if (nodes.has(node.id)) node.focus({ preventScroll: true });
}

function onKeyDrawing(event) {
  const node = event.target.closest("g.node");
  if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  if (ways[event.key]) step(node.id, ways[event.key]);
  else if (event.key === "Enter" || event.key === " ") select(node.id);
  else if (event.key === "c") fold(node.id);
  else if (event.key === "f") focusOn(node.id);
  else return;
  event.preventDefault();
}

// Go to the box that is nearest in a direction; what lies aside counts twice.
function step(from, [dx, dy]) {
  const middle = (id) => {
    const { x, y, width, height } = placeOf(id);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const here = middle(from);
  let best = null;
  for (const id of nodes.keys()) {
    if (id === from || nodes.get(id).classList.contains("away")) continue;
    const there = middle(id);
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    const far = along + 2 * aside;
    if (along > 1 && (!best || far < best.far)) best = { id, far };
  }
  if (!best) return;
  roveNode(best.id);
  reveal(best.id);
  nodes.get(best.id).focus({ preventScroll: true });
}

function onKeyPage(event) {
  if (event.target.closest("input") || event.ctrlKey || event.metaKey || event.altKey) return;
  const acts = {
    "/": () => input.focus(),
    0: fit,
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    a: showAll,
    e: () => toggle("evaluation"),
    g: () => toggle("findings"),
  };
  if (!Object.hasOwn(acts, event.key)) return;
  event.preventDefault();
  acts[event.key]();
}

function onClickFinding(event) {
  const number = Number(event.target.closest("[data-number]")?.dataset.number);
  const id = data.findings[number]?.[1].find((each) => nodes.has(each) || rowsOf.has(each));
  if (id !== undefined) select(id);
}

root.classList.add("ready");
document.querySelector(".tools").hidden = false;
setUpView();
setUpBadges();
setUpTree();
setUpSearch();
const first = setUpNodes();
open(first);
for (const [name, act] of Object.entries({
  fit,
  in: () => zoom(1.25),
  out: () => zoom(0.8),
  all: showAll,
  evaluation: () => toggle("evaluation"),
  findings: () => toggle("findings"),
})) {
  byId(`page.${name}`).addEventListener("click", act);
}
for (const name of ["evaluation", "findings"]) byId(`page.${name}`).setAttribute("aria-pressed", String(root.dataset[name] === "on"));
byId("page.found").addEventListener("click", onClickFinding);
document.addEventListener("keydown", onKeyPage);
addEventListener("hashchange", selectNamed);
selectNamed();
if (root.dataset.live) resume();
performance.mark("argmap.ready");
