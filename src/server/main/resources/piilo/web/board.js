// Dragging on the board of leads: it fills in and sends the form that each card has for doing the same by keyboard.
(() => {
  "use strict";

  function drop(event) {
    const stage = event.to.dataset.stage;
    if (event.from === event.to) return;
    const form = event.item.querySelector("form");
    form.elements.stage.value = stage;
    form.requestSubmit();
  }

  document.querySelectorAll(".board-cards").forEach(column => {
    Sortable.create(column, { group: "leads", sort: false, filter: "details", preventOnFilter: false, delay: 150, delayOnTouchOnly: true, onEnd: drop });
  });
})();
