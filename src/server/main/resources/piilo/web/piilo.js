// Piilo's own script. Every page works without it: it only adds the keyboard, the palette, dropping a file, form rows and dismissing messages.
// It holds no text: what people read stands in the templates, in their language.
(() => {
  "use strict";

  const root = document.documentElement;
  const first = selector => document.querySelector(selector);
  const isTyping = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  const dialogIsOpen = () => first("dialog[open]") !== null;

  // Keyboard ------------------------------------------------------------------------------------------------------------------------------------------------------

  /** Runs the action unless somebody is typing, a dialog is open, or single-letter shortcuts are switched off (WCAG 2.1.4). */
  function letter(action) {
    return event => {
      if (root.dataset.shortcuts === "off" || isTyping(event.target) || dialogIsOpen()) return;
      event.preventDefault();
      action();
    };
  }

  function focusSearch() {
    const box = first("[data-search]");
    box?.focus();
    box?.select();
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialogIsOpen()) dialog.showModal();
  }

  function openPalette(event) {
    if (!document.getElementById("palette")) return;
    event.preventDefault();
    openDialog("palette");
  }

  function submitFromTextarea(event) {
    if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
  }

  function bindKeys() {
    const keys = { "$mod+k": openPalette, "$mod+Enter": submitFromTextarea };
    // Sequences before single letters, since the first that fits is taken: "g c" must not be "c".
    const links = [...document.querySelectorAll("a[data-key]")].sort((one, other) => other.dataset.key.length - one.dataset.key.length);
    links.forEach(link => {
      keys[link.dataset.key] = letter(() => location.assign(link.href));
    });
    // On a Nordic keyboard "/" itself needs Shift.
    keys["/"] = keys["Shift+/"] = letter(focusSearch);
    keys["?"] = keys["Shift+?"] = letter(() => openDialog("keyboard-help"));
    keys["c"] = letter(() => openDialog("capture"));
    keys["n"] = letter(() => first("[data-key-new]")?.click());
    // Typing is looked after by letter(), so that the palette and sending with Ctrl+Enter work inside a field as well.
    tinykeys.tinykeys(window, keys, { ignore: event => event.repeat || event.isComposing });
  }

  // Palette -------------------------------------------------------------------------------------------------------------------------------------------------------

  const paletteLinks = palette => [...palette.querySelectorAll(".palette-list li:not([hidden]) a")];

  function filterPalette(palette, words) {
    palette.querySelectorAll("[data-palette-fixed] li").forEach(item => {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());
    });
  }

  function movePalette(palette, input, step) {
    const stops = [input, ...paletteLinks(palette)];
    const next = stops.indexOf(document.activeElement) + step;
    stops[(next + stops.length) % stops.length].focus();
  }

  function preparePalette() {
    const palette = document.getElementById("palette");
    const input = palette?.querySelector("input");
    if (!input) return;
    input.addEventListener("input", () => filterPalette(palette, input.value));
    palette.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        movePalette(palette, input, event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && event.target === input && input.value.trim() === "") {
        event.preventDefault();
      }
    });
  }

  // Names: what has been typed last is completed from the contacts or companies ------------------------------------------------------------------------------------------

  /** Where a name begins before the caret, by the field's kind: after a comma, after an @, at the beginning of a line, or with the field. */
  const NAME_BEGINS = { contact: /(?:^|,)\s*([^,]*)$/, "@": /(?:^|\s)(@[^\s@,:#][^@,:#\n]*)$/u, line: /(?:^|\n)[-*@\s]*([^\n,:]*)$/, company: /^\s*(.*)$/, person: /^\s*(.*)$/ };

  /** Fields in rows have no id of their own, but a list needs one. */
  let namesShown = 0;

  function typedName(field) {
    const before = field.value.slice(0, field.selectionStart);
    return before.match(NAME_BEGINS[field.dataset.completeNames])?.[1] ?? "";
  }

  function closeNames(field) {
    field.closest("[data-complete]").querySelector("[role=listbox]")?.remove();
    ["aria-expanded", "aria-controls", "aria-activedescendant"].forEach(name => field.removeAttribute(name));
    field.removeAttribute("role");
  }

  /** Between quotes, when the reader of the line would not see where the name ends. */
  const mention = name => /^\p{Lu}[\p{L}\p{N}'’.-]*( \p{Lu}[\p{L}'’.-]*)*$/u.test(name) ? `@${name}` : `@"${name}"`;

  function takeName(field, option) {
    const kind = field.dataset.completeNames;
    const start = field.selectionStart - typedName(field).length;
    const name = kind === "@" ? mention(option.dataset.name) : option.dataset.name;
    field.setRangeText(name + (kind === "@" ? " " : ""), start, field.selectionStart, "end");
    closeNames(field);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    closeNames(field);
  }

  function nameOption(one, number, list) {
    const option = document.createElement("li");
    option.id = `${list.id}-${number}`;
    option.role = "option";
    option.dataset.name = one.name;
    option.append(one.name);
    if (one.detail) {
      const detail = document.createElement("span");
      detail.className = "soft small";
      detail.append(one.detail);
      option.append(detail);
    }
    return option;
  }

  function showNames(field, names) {
    closeNames(field);
    if (names.length === 0) return;
    const list = document.createElement("ul");
    list.id = `${field.id || `row-${++namesShown}`}-names`;
    list.role = "listbox";
    list.className = "names";
    list.setAttribute("aria-label", field.ariaLabel ?? field.labels[0].textContent);
    list.append(...names.map((one, number) => nameOption(one, number, list)));
    list.addEventListener("pointerdown", event => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) takeName(field, option);
    });
    field.after(list);
    if (field instanceof HTMLInputElement) field.role = "combobox";
    field.setAttribute("aria-controls", list.id);
    if (field instanceof HTMLInputElement) field.setAttribute("aria-expanded", "true");
  }

  async function completeName(field) {
    const typed = typedName(field);
    const words = typed.replace(/^@/, "");
    if (words.trim().length < 2) {
      closeNames(field);
      return;
    }
    const kind = field.dataset.completeNames === "company" ? "company" : "contact";
    const answer = await fetch(`/names?kind=${kind}&q=${encodeURIComponent(words)}`);
    if (!answer.ok || typedName(field) !== typed || document.activeElement !== field) return;
    const names = await answer.json();
    showNames(field, names.filter(one => one.name !== words.trim()));
  }

  function moveInNames(field, list, step) {
    const options = [...list.children];
    const present = options.findIndex(option => option.ariaSelected === "true");
    const next = options[(present + step + options.length + (present < 0 && step < 0 ? 1 : 0)) % options.length];
    options.forEach(option => option.setAttribute("aria-selected", String(option === next)));
    field.setAttribute("aria-activedescendant", next.id);
  }

  function onNameKey(event) {
    const field = event.target;
    if (!(field instanceof HTMLElement) || !field.matches("[data-complete-names]")) return;
    const list = field.closest("[data-complete]").querySelector("[role=listbox]");
    const chosen = list?.querySelector("[aria-selected=true]");
    if (list && (event.key === "ArrowDown" || event.key === "ArrowUp")) moveInNames(field, list, event.key === "ArrowDown" ? 1 : -1);
    else if (list && (event.key === "Enter" || event.key === "Tab") && chosen) takeName(field, chosen);
    else if (list && event.key === "Escape") closeNames(field);
    else if (event.key === "Enter" && "oneLine" in field.dataset && !event.isComposing) field.form.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function prepareNames() {
    document.addEventListener("keydown", onNameKey, { capture: true });
    document.addEventListener("input", event => {
      if (event.target.matches?.("[data-complete-names]")) completeName(event.target);
    });
    document.addEventListener("focusout", event => {
      if (event.target.matches?.("[data-complete-names]")) closeNames(event.target);
    });
  }

  // Dropping a file -------------------------------------------------------------------------------------------------------------------------------------------------

  function prepareDropZone(zone) {
    const form = zone.closest("form") ?? zone.querySelector("form");
    const input = form?.querySelector("input[type=file]");
    if (!input) return;
    const mark = over => event => {
      event.preventDefault();
      zone.classList.toggle("is-over", over);
    };
    zone.addEventListener("dragover", mark(true));
    zone.addEventListener("dragleave", mark(false));
    zone.addEventListener("drop", event => {
      mark(false)(event);
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }

  // Clicks: one listener, so that what htmx brings later works too --------------------------------------------------------------------------------------------------------

  function addRow(rows) {
    const list = rows.querySelector("[data-row-list]");
    list.append(rows.querySelector("template").content.cloneNode(true));
    list.lastElementChild.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }

  function removeRow(row) {
    const rows = row.closest("[data-rows]");
    row.remove();
    rows.querySelector("[data-row-add]").focus();
  }

  function onClick(event) {
    const control = event.target.closest("[data-row-add], [data-row-remove], [data-dismiss], [data-open], [data-close]");
    if (control === null) return;
    if (control.matches("[data-row-add]")) addRow(control.closest("[data-rows]"));
    else if (control.matches("[data-row-remove]")) removeRow(control.closest("[data-row]"));
    else if (control.matches("[data-dismiss]")) control.closest("[data-message]").remove();
    else if (control.matches("[data-open]")) openDialog(control.dataset.open);
    else control.closest("dialog").close();
  }

  /** Closes the menus that were left: by a click elsewhere or by Escape, which gives the focus back to the menu's button. */
  function closeMenus(event) {
    document.querySelectorAll("details.menu[open]").forEach(menu => {
      if (event.type === "click" && menu.contains(event.target)) return;
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (event.type === "keydown" && hadFocus) menu.querySelector("summary").focus();
    });
  }

  // Theme: the form works alone; here the answer is not waited for -----------------------------------------------------------------------------------------------------------

  async function changeTheme(event) {
    const form = event.target;
    if (!form.matches("form[data-theme-form]") || !event.submitter) return;
    event.preventDefault();
    const theme = event.submitter.value;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) {
      location.reload();
      return;
    }
    if (theme === "system") delete root.dataset.bsTheme;
    else root.dataset.bsTheme = theme;
    form.querySelectorAll("button").forEach(button => button.setAttribute("aria-pressed", String(button.value === theme)));
  }

  // Start --------------------------------------------------------------------------------------------------------------------------------------------------------------

  bindKeys();
  preparePalette();
  prepareNames();
  document.querySelectorAll("[data-drop]").forEach(prepareDropZone);
  document.addEventListener("click", onClick);
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") closeMenus(event);
  });
  document.addEventListener("submit", changeTheme);
})();
