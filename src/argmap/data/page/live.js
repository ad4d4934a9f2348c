// News from the server that a live page came from: a new drawing, what is wrong with the file, or that it has ended.

const KEPT = "argmap.kept";
const news = byId("page.news");
const events = new EventSource("events");

events.addEventListener("message", ({ data: said }) => {
  const { version, title, faults } = JSON.parse(said);
  if (String(version) !== root.dataset.live) {
    keep();
    location.reload();
  } else tell(title, faults);
});
events.addEventListener("error", () => tell("argmap serve has ended. This is its last drawing.", []));

function tell(title, faults) {
  const listed = make("ol", "found");
  listed.append(...faults.map(fault));
  news.replaceChildren(...(title ? [make("p", "severity", title), listed] : []));
  news.hidden = !title;
}

function fault({ severity, place, rule, message, help }) {
  const item = make("li", `finding ${severity}`);
  item.append(make("span", "place", place), " ", make("code", "", rule), " ", make("span", "message", message), make("p", "help", help));
  return item;
}

// What the reader did outlives the reload.
function keep() {
  const opened = rows.filter(isOpen).map((row) => row.dataset.id);
  const { selected, collapsed, focus } = state;
  const { evaluation, findings } = root.dataset;
  const all = { selected, collapsed: [...collapsed], focus, eye, opened, evaluation, findings, search: input.value };
  sessionStorage.setItem(KEPT, JSON.stringify(all));
}

function resume() {
  const said = sessionStorage.getItem(KEPT);
  if (!said) return;
  sessionStorage.removeItem(KEPT);
  const before = JSON.parse(said);
  state.collapsed = new Set(before.collapsed.filter((id) => buttons.has(id)));
  state.focus = nodes.has(before.focus) ? before.focus : null;
  for (const name of ["evaluation", "findings"]) if (root.dataset[name] !== before[name]) toggle(name);
  const opened = new Set(before.opened);
  for (const row of rows) if (row.hasAttribute("aria-expanded")) row.setAttribute("aria-expanded", String(opened.has(row.dataset.id)));
  showRows();
  update(null);
  if (rowsOf.has(before.selected)) select(before.selected, { show: false });
  Object.assign(eye, before.eye);
  input.value = before.search;
  if (before.search) search();
  results.hidden = true;
  show();
}
