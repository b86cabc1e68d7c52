// Small conveniences of public pages. Nothing here is needed: without it the buttons stay hidden and the links still work.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const button of document.querySelectorAll("[data-reload]")) {
  button.hidden = false;
  button.addEventListener("click", () => location.reload());
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.querySelector("span");
    const words = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      label.textContent = "Đã chép";
      setTimeout(() => {
        label.textContent = words;
      }, 4000);
    });
  }
}

if (navigator.share) {
  for (const link of document.querySelectorAll("[data-share]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      // A reader who closes the sheet has not failed at anything.
      navigator.share({ title: link.dataset.title, url: link.dataset.share }).catch(() => {});
    });
  }
}

// A page that the browser loaded before it was asked for is not counted then. Now it is read: asking once more says so, and is
// answered without a body (304).
if (performance.getEntriesByType("navigation")[0]?.deliveryType === "navigational-prefetch") {
  fetch(location.href, { cache: "no-cache" }).catch(() => {});
}

// Layers that float close on Escape, with the focus back on their button, and when something else is clicked.
const floating = document.querySelectorAll("details.prefs");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of floating) {
    if (!details.open) continue;
    details.open = false;
    details.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const details of floating) if (!details.contains(event.target)) details.open = false;
});

// Titles for what is being typed. The list belongs to the field by its id; the field works without it.
for (const field of document.querySelectorAll("[data-suggest]")) {
  let timer;
  let asked = "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const q = field.value.trim();
      if (q.length < 3 || q === asked) return;
      asked = q;
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(q)}`).catch(() => null);
      if (!answer?.ok || q !== asked) return;
      const titles = await answer.json();
      field.list.replaceChildren(...titles.map((title) => new Option("", title)));
    }, 200);
  });
}
