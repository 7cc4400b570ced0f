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
    // On a Nordic keyboard "/" itself needs Shift.
    keys["/"] = keys["Shift+/"] = letter(focusSearch);
    keys["?"] = keys["Shift+?"] = letter(() => openDialog("keyboard-help"));
    keys["n"] = letter(() => first("[data-key-new]")?.click());
    document.querySelectorAll("a[data-key]").forEach(link => {
      keys[link.dataset.key] = letter(() => location.assign(link.href));
    });
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
  document.querySelectorAll("[data-drop]").forEach(prepareDropZone);
  document.addEventListener("click", onClick);
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") closeMenus(event);
  });
  document.addEventListener("submit", changeTheme);
})();
