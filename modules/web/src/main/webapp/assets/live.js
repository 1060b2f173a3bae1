// Keeps what a page shows up to date while it is open. The page is complete without.
"use strict";
for (const place of document.querySelectorAll("[data-live]")) {
    const source = new EventSource(place.dataset.live);
    source.onmessage = (event) => {
        const told = JSON.parse(event.data);
        for (const [id, text] of Object.entries(told.texts)) {
            const shown = document.getElementById(id);
            if (shown && shown.textContent !== text) {
                shown.textContent = text;
                shown.hidden = text === "";
            }
        }
        for (const [id, value] of Object.entries(told.values)) {
            const bar = document.getElementById(id);
            if (bar) {
                bar.value = value;
            }
        }
        if (told.over) {
            source.close();
            location.reload();
        }
    };
    addEventListener("pagehide", () => source.close());
}
