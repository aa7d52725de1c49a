// Comfort only: every page works without this file. It is loaded before the page, so that a chosen colour scheme is
// there at the first paint, and waits for the page for the rest.
"use strict";
(() => {
  const root = document.documentElement;
  root.dataset.script = "";

  // What the browser remembers for this person; a browser that refuses to remember changes nothing.
  const remembered = {
    get(key) { try { return localStorage.getItem(`utkik:${key}`); } catch { return null; } },
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(`utkik:${key}`);
        else localStorage.setItem(`utkik:${key}`, value);
      } catch { /* private windows */ }
    },
  };

  const scheme = remembered.get("scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.colorScheme = scheme;

  const ready = () => {
    // Colour scheme: the buttons say which one they choose.
    const schemes = document.querySelectorAll("[data-scheme]");
    const show = () => schemes.forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.scheme === (root.dataset.colorScheme || "auto")));
    });
    schemes.forEach((button) => {
      button.closest("[hidden]")?.removeAttribute("hidden");
      button.addEventListener("click", () => {
        root.dataset.colorScheme = button.dataset.scheme;
        remembered.set("scheme", button.dataset.scheme === "auto" ? null : button.dataset.scheme);
        show();
      });
    });
    show();

    // Buttons that only mean something with a script.
    document.querySelectorAll("[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });

    // A date that is chosen is a date that is wanted; typed ones are sent with Enter or the button.
    document.querySelectorAll("form[data-send-on-choice] input[type=date]").forEach((input) => {
      let typed = false;
      input.addEventListener("keydown", () => { typed = true; });
      input.addEventListener("pointerdown", () => { typed = false; });
      input.addEventListener("change", () => { if (!typed && input.validity.valid) input.form.requestSubmit(); });
    });

    // Folded parts with a name stay as this person left them.
    document.querySelectorAll("details[data-remember]").forEach((details) => {
      const key = `open:${details.dataset.remember}`;
      const was = remembered.get(key);
      if (was !== null) details.open = was === "1";
      details.addEventListener("toggle", () => remembered.set(key, details.open ? "1" : "0"));
    });

    // Boxes that lie over the page close by Escape, by a click outside, and when another opens.
    const pops = [...document.querySelectorAll("details.pop")];
    document.addEventListener("click", (event) => {
      pops.forEach((pop) => { if (!pop.contains(event.target)) pop.open = false; });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      const open = pops.find((pop) => pop.open);
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    });

    // A digit picks the choice that shows it, in the group that has the focus or in the page's only one. Rows of one
    // question are answered one after the other: a pick in one moves on to the next.
    const groups = [...document.querySelectorAll("[data-pick]")];
    const rows = (group) => group?.closest("[data-rows]");
    const first = () => {
      const alike = groups.every((group) => rows(group) === rows(groups[0]));
      if (groups.length !== 1 && !(rows(groups[0]) && alike)) return null;
      return groups.find((group) => !group.querySelector(":checked")) || groups[0];
    };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key)) return;
      const at = event.target;
      const writing = at.matches("textarea, select, [contenteditable]")
        || (at.matches("input") && !["radio", "checkbox"].includes(at.type));
      if (writing) return;
      const group = at.closest("[data-pick]") || first();
      const shows = (row) => row.querySelector("kbd")?.textContent === event.key;
      const choice = [...(group?.querySelectorAll(".choice") ?? [])].find(shows)?.querySelector("input[type=radio]");
      if (!choice || choice.disabled) return;
      choice.focus();
      choice.click();
      const next = groups[groups.indexOf(group) + 1];
      if (rows(group) && rows(next) === rows(group)) (next.querySelector("input:checked") || next.querySelector("input")).focus();
      event.preventDefault();
    });

    // What one has typed is not lost by leaving: the browser asks, in its own words.
    document.querySelectorAll("form[data-keep]").forEach((form) => {
      let changed = false;
      form.addEventListener("input", () => { changed = true; });
      form.addEventListener("submit", () => { changed = false; });
      window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
    });

    // A verb that cannot be taken back asks once more, in the words that the page gives.
    document.querySelectorAll("form[data-ask]").forEach((form) => {
      form.addEventListener("submit", (event) => { if (!window.confirm(form.dataset.ask)) event.preventDefault(); });
    });

    // All rows at once, and how many are picked.
    document.querySelectorAll("[data-pick-all]").forEach((all) => {
      const table = all.closest("table");
      const rows = () => [...table.querySelectorAll("tbody .pick input")];
      all.closest("label").hidden = false;
      all.addEventListener("change", () => rows().forEach((row) => { row.checked = all.checked; }));
      table.addEventListener("change", () => {
        const picked = rows().filter((row) => row.checked).length;
        all.checked = picked > 0 && picked === rows().length;
        all.indeterminate = picked > 0 && picked < rows().length;
      });
    });

    // How much room is left in a text that has a limit.
    document.querySelectorAll("textarea[maxlength]").forEach((text) => {
      const room = document.getElementById(`${text.id}-room`);
      if (!room) return;
      const tell = () => { room.textContent = `${text.value.length} / ${text.maxLength}`; };
      text.addEventListener("input", tell);
      tell();
    });

    // After a refused form the reader stands at the list of errors.
    document.querySelector(".errors")?.focus();
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
