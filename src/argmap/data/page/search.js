// Search in texts, ids, quotes, notes and sources: all words that were typed, in any order.

const input = byId("page.search");
const results = byId("page.results");
const MOST_RESULTS = 50;
const texts = new Map(); // what is searched of each element, made when it is first needed

function setUpSearch() {
  input.addEventListener("input", search);
  input.addEventListener("keydown", onKeySearch);
  results.addEventListener("keydown", onKeyResult);
  input.addEventListener("focus", () => (results.hidden = !results.children.length));
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".search")) results.hidden = true;
  });
}

function gather() {
  for (const [id, found] of rowsOf) {
    const row = found[0];
    const own = row.dataset.id === id;
    const said = own ? [row.querySelector(".text"), row.querySelector("b"), row.querySelector(":scope > .more")] : [row.querySelector(".via")];
    texts.set(id, folded(`${id} ${said.map((each) => each?.textContent ?? "").join(" ")}`));
  }
}

// Case and accents do not matter.
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function search() {
  if (!texts.size) gather();
  const words = folded(input.value).split(/\s+/).filter(Boolean);
  const found = words.length ? [...texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([id]) => id) : [];
  const hits = new Set(found);
  for (const [id, node] of nodes) node.classList.toggle("hit", hits.has(id));
  byId("page.count").textContent = words.length ? `${found.length} found` : "";
  results.replaceChildren(...found.slice(0, MOST_RESULTS).map(result));
  results.hidden = !found.length;
}

function result(id) {
  const item = make("li", "");
  const link = button(nameOf(id), () => choose(id), "link");
  link.dir = "auto";
  link.dataset.id = id;
  item.append(link);
  return item;
}

function choose(id) {
  results.hidden = true;
  select(id, { show: true });
}

function onKeySearch(event) {
  if (event.key === "Enter" && results.firstChild) choose(results.querySelector("button").dataset.id);
  else if (event.key === "ArrowDown" && results.firstChild) {
    results.hidden = false;
    results.querySelector("button").focus();
  } else if (event.key === "Escape") {
    input.value = "";
    search();
  } else return;
  event.preventDefault();
}

function onKeyResult(event) {
  const items = Array.from(results.querySelectorAll("button"));
  const number = items.indexOf(document.activeElement);
  if (event.key === "ArrowDown") items[Math.min(number + 1, items.length - 1)].focus();
  else if (event.key === "ArrowUp") (items[number - 1] ?? input).focus();
  else if (event.key === "Escape") input.focus();
  else return;
  event.preventDefault();
}
