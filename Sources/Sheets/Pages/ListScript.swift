/// What makes a list of people searchable and sortable where scripts run; without one the list is sorted by number.
///
/// It needs nothing from a network, adds its own controls, and says with `aria-sort` how the list is sorted.
let listScript: StaticString = """
    (() => {
      "use strict";
      const table = document.querySelector("table.people");
      if (!table) return;
      const body = table.tBodies[0], rows = [...body.rows];
      const texts = rows.map(row => row.textContent.toLowerCase());
      const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

      const search = document.createElement("input");
      search.type = "search";
      search.id = "search";
      const label = document.createElement("label");
      label.htmlFor = "search";
      label.textContent = table.dataset.search;
      const shown = document.createElement("span");
      shown.className = "soft small";
      shown.setAttribute("role", "status");
      const bar = document.createElement("div");
      bar.className = "search noprint";
      bar.append(label, search, shown);
      table.parentNode.before(bar);
      search.addEventListener("input", () => {
        const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        rows.forEach((row, index) => {
          row.hidden = !words.every(word => texts[index].includes(word));
          if (!row.hidden) count += 1;
        });
        shown.textContent = table.dataset.shown.replace("{1}", count).replace("{2}", rows.length);
      });

      const number = text => {
        const [above, below] = text.split("/").map(Number);
        return below ? above / below : above;
      };
      const key = (row, column, isNumber) => {
        const cell = row.cells[column], text = cell.textContent;
        return cell.dataset.key ? Number(cell.dataset.key) : isNumber ? number(text) : text;
      };
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const isUp = head.ariaSort !== "ascending", isNumber = head.classList.contains("n");
          const keyed = rows.map(row => ({ row, key: key(row, column, isNumber) }));
          const isMissing = entry => Number.isNaN(entry.key) || entry.key === "\\u2014";
          keyed.sort((a, b) => isMissing(a) - isMissing(b) || (isUp ? 1 : -1)
            * (typeof a.key === "number" ? a.key - b.key || 0 : compare(a.key, b.key)));
          heads.forEach(other => other.removeAttribute("aria-sort"));
          head.ariaSort = isUp ? "ascending" : "descending";
          body.append(...keyed.map(entry => entry.row));
        });
      });
    })();
    """
