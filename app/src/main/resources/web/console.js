/* What pages cannot do by themselves: keys, the unit of sums, and leaving what was typed. Everything works without it. */
"use strict";

(() => {
    const $ = (id) => document.getElementById(id);
    const store = (name, value) => {
        try {
            return value === undefined ? localStorage.getItem(name) : localStorage.setItem(name, value);
        } catch {
            return null; // kept for this page alone
        }
    };

    /* Keys: "/" searches, "?" lists them, "g" and a letter go to a section. */
    let going = 0;
    const typing = (target) => target.closest("input, select, textarea, [contenteditable], dialog[open]");
    const showKeys = () => $("keys-shown").showModal();
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
        if (event.key === "/") {
            const search = document.querySelector("input[type=search]");
            if (search) {
                event.preventDefault();
                search.focus();
            }
        } else if (event.key === "?") {
            showKeys();
        } else if (event.key === "g") {
            going = Date.now();
        } else if (Date.now() - going < 1500) {
            going = 0;
            const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
            if (link) link.click();
        }
    });
    const keys = $("keys");
    if (keys) {
        keys.hidden = false;
        keys.addEventListener("click", showKeys);
    }

    /* Sums in yuan, or in ten thousands of them; what they are stands in the cell either way. */
    const SUM = /^-?[\d,]+\.\d{2}$/;
    const cells = () => [...document.querySelectorAll(".sum, .money")].flatMap((cell) =>
        [cell, ...cell.querySelectorAll("a, span, b")].filter((one) => one.children.length === 0));
    const wan = (text) => {
        const [whole, part] = text.replaceAll(",", "").split(".");
        const minus = whole.startsWith("-") ? "-" : "";
        const digits = (minus ? whole.slice(1) : whole).padStart(5, "0");
        const grouped = digits.slice(0, -4).replace(/\B(?=(\d{3})+$)/g, ",");
        return minus + grouped + "." + digits.slice(-4) + part;
    };
    const show = (unit) => cells().forEach((cell) => {
        const yuan = cell.dataset.yuan ?? cell.textContent.trim();
        if (!SUM.test(yuan)) return;
        cell.dataset.yuan = yuan;
        cell.textContent = unit === "wan" ? wan(yuan) : yuan;
    });
    const unit = $("unit");
    const units = () => {
        const now = store("unit") === "wan" ? "wan" : "yuan";
        unit.textContent = now === "wan" ? unit.dataset.wan : unit.dataset.yuan;
        show(now);
    };
    if (unit && cells().some((cell) => SUM.test(cell.textContent.trim()))) {
        unit.hidden = false;
        unit.addEventListener("click", () => {
            store("unit", store("unit") === "wan" ? "yuan" : "wan");
            units();
        });
        units();
        document.addEventListener("htmx:afterSwap", units);
    }

    /* A form is sent once; what was typed is not left by mistake. */
    let typed = false;
    document.addEventListener("input", (event) => {
        if (event.target.closest("form[data-keep]")) typed = true;
    });
    document.addEventListener("submit", (event) => {
        typed = false;
        const form = event.target;
        if (form.method !== "post" || form.hasAttribute("data-again")) return;
        if (form.dataset.sent) event.preventDefault();
        form.dataset.sent = "yes";
    });
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    });
    window.addEventListener("beforeunload", (event) => {
        if (typed) event.preventDefault();
    });

    /* A slider tells its number, and follows it. */
    document.addEventListener("input", (event) => {
        const told = event.target.dataset?.tells && $(event.target.dataset.tells);
        if (told) told.value = event.target.value;
        const slider = event.target.id && document.querySelector(`[data-tells="${CSS.escape(event.target.id)}"]`);
        if (slider) slider.value = event.target.value.replaceAll(",", "");
    });

    document.addEventListener("click", (event) => {
        if (event.target.closest("[data-print]")) window.print();
    });
})();
