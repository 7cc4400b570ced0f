// The picture of the network: the user in the middle, the rings around, people of one circle side by side, companies outside. What it shows stands in the list below, too.
(() => {
  "use strict";

  const INNERMOST = 130;
  const FARTHEST = 6;
  const SPACE = 34;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const picture = document.querySelector("[data-network]");
  const chosen = document.getElementById("network-chosen");
  if (!picture) return;

  function colour(circle) {
    const dot = document.querySelector(`[data-circle="${circle || ""}"]`);
    return getComputedStyle(dot).backgroundColor;
  }

  function ink() {
    return getComputedStyle(picture).color;
  }

  // Each ring has as many rows as its people need; one without people takes no room.
  function place(people) {
    const rings = Array.from({ length: FARTHEST + 1 }, () => []);
    people.forEach(one => rings[one.ring || FARTHEST].push(one));
    const places = new Map();
    let beyond = INNERMOST;
    rings.forEach(ring => {
      ring.sort((a, b) => (a.circle || "~").localeCompare(b.circle || "~"));
      const radius = beyond;
      const rows = Math.ceil(ring.length * SPACE / (2 * Math.PI * radius));
      ring.forEach((one, i) => {
        const angle = 2 * Math.PI * i / ring.length;
        const distance = radius + (i % rows) * SPACE;
        places.set(one.id, { x: distance * Math.cos(angle), y: distance * Math.sin(angle) });
      });
      if (rows) beyond = radius + (rows + 1) * SPACE;
    });
    return { places, beyond };
  }

  function placeCompany(company, edges, places, beyond) {
    let x = 0;
    let y = 0;
    edges.filter(edge => edge.to === company.id).forEach(edge => {
      const at = places.get(edge.from);
      x += at.x;
      y += at.y;
    });
    const angle = Math.atan2(y, x);
    return { x: (beyond + SPACE) * Math.cos(angle), y: (beyond + SPACE) * Math.sin(angle) };
  }

  function elements(graph) {
    const { places, beyond } = place(graph.people);
    const nodes = [{ data: { id: "you", name: chosen.dataset.you, kind: "you" }, position: { x: 0, y: 0 } }];
    graph.people.forEach(one => nodes.push({ data: { id: one.id, name: one.name, kind: "person", circle: one.circle || "" }, position: places.get(one.id) }));
    graph.companies.forEach(one => nodes.push({ data: { id: one.id, name: one.name, kind: "company", circle: "company" }, position: placeCompany(one, graph.edges, places, beyond) }));
    graph.edges.forEach((edge, i) => nodes.push({ data: { id: "edge" + i, source: edge.from, target: edge.to } }));
    return nodes;
  }

  function styles() {
    const text = ink();
    return [
      { selector: "node", style: { label: "data(name)", "font-size": 11, "min-zoomed-font-size": 8, color: text, "text-valign": "bottom", "text-margin-y": 3, width: 18, height: 18, "background-color": node => colour(node.data("circle")) } },
      { selector: "node[kind = 'you']", style: { "background-color": text, width: 28, height: 28, "font-weight": "bold" } },
      { selector: "node[kind = 'company']", style: { shape: "round-rectangle" } },
      { selector: "edge", style: { width: 1, "line-color": text, opacity: 0.22, "curve-style": "haystack" } },
      { selector: ".near", style: { opacity: 0.9, width: 2 } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": text, "z-index": 10 } }
    ];
  }

  function choose(network, node) {
    network.elements().unselect().removeClass("near");
    node.select().connectedEdges().addClass("near");
  }

  // Whoever is chosen in the picture is named below it, and the focus goes on to the list when he is on its page.
  function tell(node) {
    const address = { person: "/contacts/", company: "/companies/" }[node.data("kind")];
    chosen.replaceChildren();
    if (!address) return;
    const link = document.createElement("a");
    link.href = address + node.id();
    link.textContent = node.data("name");
    chosen.append(link);
    (document.querySelector(`[data-person="${node.id()}"]`) || link).focus({ preventScroll: true });
  }

  function keys(network) {
    picture.addEventListener("keydown", event => {
      const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (step) network.panBy({ x: step[0], y: step[1] });
      else if (event.key === "+") network.zoom({ level: network.zoom() * 1.25, renderedPosition: middle(network) });
      else if (event.key === "-") network.zoom({ level: network.zoom() / 1.25, renderedPosition: middle(network) });
      else if (event.key === "0") network.fit(undefined, 20);
      else if (event.key === "Enter") (document.querySelector("[data-person]") || picture).focus();
      else return;
      event.preventDefault();
    });
    document.querySelectorAll("[data-person]").forEach(link => link.addEventListener("focus", () => {
      const node = network.getElementById(link.dataset.person);
      if (node.nonempty()) choose(network, node);
    }));
  }

  /** Shows the whole of it again when the picture becomes wider or narrower, as when a phone is turned. */
  function fit(network) {
    let width = picture.clientWidth;
    new ResizeObserver(() => {
      if (picture.clientWidth === width) return;
      width = picture.clientWidth;
      network.resize();
      network.fit(undefined, 20);
    }).observe(picture);
  }

  function middle(network) {
    return { x: network.width() / 2, y: network.height() / 2 };
  }

  function draw(graph) {
    const network = cytoscape({
      container: picture, elements: elements(graph), style: styles(), layout: { name: "preset", padding: 20, fit: true },
      hideEdgesOnViewport: graph.people.length > 400, textureOnViewport: graph.people.length > 400, pixelRatio: 1, boxSelectionEnabled: false, wheelSensitivity: 0.3, autoungrabify: true
    });
    network.on("tap", "node", event => {
      choose(network, event.target);
      tell(event.target);
    });
    fit(network);
    keys(network);
    dark.addEventListener("change", () => network.style(styles()));
    picture.dataset.nodes = network.nodes().length;
  }

  fetch(picture.dataset.network, { headers: { Accept: "application/json" } })
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
    .then(draw)
    .catch(() => picture.classList.add("is-missing"));
})();
